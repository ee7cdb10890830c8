import type * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../../shared/connection";
import { pullImages, readSecrets, writeLogs } from "../role-statements";
import type { Image } from "../service";
import { TaskRole } from "./task-role";

/** Arguments of {@link createTaskRoles}. */
export interface TaskRolesArgs {
  /** Region that the tasks are in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** The service's own repository. */
  readonly repositoryArn: pulumi.Input<string>;
  /** Log group that the containers write into. */
  readonly logGroupArn: pulumi.Input<string>;
  /** What the tasks run. */
  readonly images: readonly Image[];
  /** Environment variables that hold a secret, and the ARNs of the secrets. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Back ends that the containers may reach. */
  readonly connections: readonly Connection[];
}

/** The two roles of a service's tasks. */
export interface TaskRoles {
  /** With it Amazon ECS starts the tasks. */
  readonly execution: TaskRole;
  /** With it their containers call AWS. */
  readonly task: TaskRole;
}

/**
 * Creates the roles of a service's tasks. To pull the images, to write the log and to read the secrets is the execution role's
 * alone; the containers may do what the connections ask for, and nothing else.
 *
 * @param name Name of the service.
 */
export function createTaskRoles(
  name: string,
  args: TaskRolesArgs,
  parent: pulumi.Resource,
): TaskRoles {
  const { region, accountId } = args;
  return {
    execution: new TaskRole(
      `${name}-execution`,
      {
        region,
        accountId,
        description: "What Amazon ECS may do to start the tasks of a service",
        statements: [
          ...writeLogs(args.logGroupArn),
          ...pullImages(args.repositoryArn, args.images),
          ...readSecrets(args.secrets),
        ],
      },
      { parent },
    ),
    task: new TaskRole(
      `${name}-task`,
      {
        region,
        accountId,
        description: "What the containers of a service may do",
        statements: args.connections.flatMap(({ statements }) => statements),
      },
      { parent },
    ),
  };
}
