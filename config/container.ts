/** What the instances run. */
export interface Container {
  readonly image: string;
  /** Arguments for the image; none runs it as it was built. */
  readonly command: readonly string[];
}

/** A web server that needs no file and no setting, from a registry that asks for no account. */
export const DEFAULT_IMAGE = "public.ecr.aws/docker/library/caddy:2";

/**
 * The container of a stack. The default image gets the command that lets it answer 200 on every path of the port; an
 * image of the user's own never does.
 */
export function containerOf(
  chosen: { readonly image?: string | undefined; readonly command?: readonly string[] | undefined },
  port: number,
): Container {
  if (chosen.image !== undefined) {
    return { image: chosen.image, command: chosen.command ?? [] };
  }
  const command = ["caddy", "respond", "--listen", `:${port}`, "--body", "multizone"];
  return { image: DEFAULT_IMAGE, command: chosen.command ?? command };
}
