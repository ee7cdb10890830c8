import * as pulumi from "@pulumi/pulumi";
import * as elasticache from "@pulumi/aws/elasticache";
import { carriesData, type DataProtection } from "../shared/data-protection";
import { secretText, type SecretVersionStage } from "../shared/secret-text";
import type { CacheEngineName } from "./cache-engines";

/** Clients sign in as the one user there is, by IAM. */
export interface UserAccess {
  readonly method: "iam";
  readonly user: elasticache.User;
  readonly userGroup: elasticache.UserGroup;
}

/** Clients sign in with the token of the whole cache. */
export interface TokenAccess {
  readonly method: "token";
  readonly secretArn: string;
  /** The token, secret in the state. */
  readonly token: pulumi.Output<string>;
}

/** How clients sign in to a cache. */
export type CacheAccess = UserAccess | TokenAccess;

/** Characters that the id of a user or of a user group may have. */
const LONGEST_ID = 40;

/**
 * Makes the user's id of {@link UserArgs.id}. Each engine has its own, so that with another engine another user and group
 * come beside the old ones. Changed in place they would be refused: the old cache takes a group of its own engine alone.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
 */
const ENGINE_SUFFIXES = { valkey: "", redis: "-redis" } as const satisfies Readonly<
  Record<CacheEngineName, string>
>;

/** Makes the user group's id of the user's. */
const GROUP_SUFFIX = "-group";

/** Makes the id of the user who may do nothing of {@link UserArgs.id}. There is one with Redis OSS alone. */
const DEFAULT_SUFFIX = "-default";

/** Characters that {@link UserArgs.id} may have, less than those of an id by what is added to it. */
export function longestUserId(engine: CacheEngineName): number {
  const added = [`${ENGINE_SUFFIXES[engine]}${GROUP_SUFFIX}`, DEFAULT_SUFFIX];
  return LONGEST_ID - Math.max(...added.map(({ length }) => length));
}

/** Every key, channel and command, in the very form in which Valkey reports it: ElastiCache rewrites any other. */
const ACCESS = "on ~* &* +@all";

/** What {@link userAccess} makes a user of. */
export interface UserArgs {
  readonly engine: CacheEngineName;
  /** A name that is no other's in the account. It differs from one stack to the next. */
  readonly id: pulumi.Output<string>;
  readonly protection: DataProtection;
}

/**
 * The user that a group of the engine `redis` must have, whom nobody can sign in as. A group of the engine `valkey` takes
 * no user without a password.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
 */
function defaultUsers(
  name: string,
  { engine, protection }: UserArgs,
  id: pulumi.Output<string>,
  parent: pulumi.Resource,
): elasticache.User[] {
  return engine === "valkey"
    ? []
    : [
        new elasticache.User(
          `${name}-default-user`,
          {
            engine,
            userId: pulumi.interpolate`${id}${DEFAULT_SUFFIX}`,
            userName: "default",
            accessString: "off -@all",
            authenticationMode: { type: "no-password-required" },
          },
          carriesData(parent, protection),
        ),
      ];
}

/** Creates the user who signs in by IAM, `<name>-user`, and its group, `<name>-user-group` (docs/adr/0004). */
export function userAccess(name: string, args: UserArgs, parent: pulumi.Resource): UserAccess {
  const { engine, protection } = args;
  const id = args.id.apply((name) => name.toLowerCase());
  // ElastiCache wants the two to be equal for a user that signs in by IAM.
  const userId = pulumi.interpolate`${id}${ENGINE_SUFFIXES[engine]}`;
  const user = new elasticache.User(
    `${name}-user`,
    {
      engine,
      userId,
      userName: userId,
      accessString: ACCESS,
      authenticationMode: { type: "iam" },
    },
    carriesData(parent, protection),
  );
  const users = [user, ...defaultUsers(name, args, id, parent)];
  const userGroup = new elasticache.UserGroup(
    `${name}-user-group`,
    {
      engine,
      userGroupId: pulumi.interpolate`${user.userId}${GROUP_SUFFIX}`,
      userIds: users.map((each) => each.userId),
    },
    carriesData(parent, protection),
  );
  return { method: "iam", user, userGroup };
}

/**
 * The token of a cache, kept secret in the state. It is looked up at each preview and deployment, so that a changed one is
 * taken over by the next deployment.
 *
 * @param parent Resource whose provider makes the look-up.
 * @param versionStage Staging label of the secret's version that is read. @default `AWSCURRENT`
 */
export function tokenAccess(
  secretArn: string,
  parent: pulumi.Resource,
  versionStage?: SecretVersionStage,
): TokenAccess {
  return { method: "token", secretArn, token: secretText(secretArn, parent, versionStage) };
}
