import { typeGroup } from "./type-group";

/** A channel of MediaLive. */
export const mediaChannel = typeGroup("MediaLive channel", "aws:medialive/channel:Channel");

/** An input of MediaLive. */
export const mediaInput = typeGroup("MediaLive input", "aws:medialive/input:Input");

/** A multiplex of MediaLive. */
export const mediaMultiplex = typeGroup("MediaLive multiplex", "aws:medialive/multiplex:Multiplex");
