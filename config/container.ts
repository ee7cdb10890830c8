import type { Container, Image } from "../components/services/service";

/** A web server that needs no file and no setting, from a registry that asks for no account. */
export const DEFAULT_IMAGE = "public.ecr.aws/docker/library/caddy:2";

/** What the configuration says of a container; either an image, or a tag, or neither. */
export interface ChosenContainer {
  readonly image?: string | undefined;
  readonly tag?: string | undefined;
  readonly command?: readonly string[] | undefined;
}

function imageOf({ image, tag }: ChosenContainer): Image | undefined {
  if (image !== undefined) {
    return { reference: image };
  }
  return tag === undefined ? undefined : { tag };
}

/**
 * The container of a service. The default image gets the command that lets it answer 200 on every path of the port with
 * the name of the service; an image of the user's own never does.
 */
export function containerOf(chosen: ChosenContainer, port: number, name: string): Container {
  const image = imageOf(chosen);
  if (image !== undefined) {
    return { image, command: chosen.command ?? [] };
  }
  const command = ["caddy", "respond", "--listen", `:${port}`, "--body", name];
  return { image: { reference: DEFAULT_IMAGE }, command: chosen.command ?? command };
}

/** The container of a service's backup: that of the service, but for what is chosen otherwise. */
export function backupContainerOf(chosen: ChosenContainer, service: Container): Container {
  const image = imageOf(chosen);
  return image === undefined
    ? { image: service.image, command: chosen.command ?? service.command }
    : { image, command: chosen.command ?? [] };
}
