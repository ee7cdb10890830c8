import * as z from "zod";
import { settingMetas, text } from "./setting";

/** A Region of any partition, such as `us-east-1`, `us-gov-west-1` or `eusc-de-east-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;

const FORM =
  "the name of a Region such as us-west-2, other than the one in aws:region and of the same partition";

const WORDS = {
  description:
    "Region that copies are kept in, for the case that all of the stack's own Region is lost: replicas of tables, what AWS Backup copies with backup.enabled, and the automated backups of a multiAzInstance. Of the other shapes of the database, aurora is copied by AWS Backup alone, and a multiAzCluster not at all.",
  derivedDefault: "none: everything stays in the stack's own Region",
};

/** Schema of `secondaryRegion`. An empty text is none: a key that `Pulumi.yaml` declares without a default is required. */
export const secondaryRegion = z
  .preprocess(
    (value) => (value === "" ? undefined : value),
    text((value) => REGION.test(value), FORM, WORDS).optional(),
  )
  .register(settingMetas, { type: "string", allowed: FORM, ...WORDS })
  .optional();
