import { type AwsResource, text } from "../../aws-resource";

/** AWS Cloud Map deletes no namespace that has services, those that Service Connect keeps in it included. */
export const keepsServices: NonNullable<AwsResource["keeps"]> = (outputs, isEmpty) =>
  isEmpty
    ? undefined
    : `ResourceInUse: the namespace ${text(outputs, "name")} still has services; delete them first`;
