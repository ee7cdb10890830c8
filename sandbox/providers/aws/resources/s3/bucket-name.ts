import { type Constraint, documented } from "../../check/constraint";
import { form, length, notForm } from "../../check/constraints";

const NAMES = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";

const RESERVED_START = /^(xn--|sthree-|amzn-s3-demo-)/;
const RESERVED_END = /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/** The name of a general purpose bucket. */
export const bucketName: Constraint = documented(NAMES, [
  length("bucket", 3, 63),
  form("bucket", /^[a-z0-9.-]*$/, "small letters, digits, periods and hyphens"),
  form("bucket", /^[a-z0-9]/, "a small letter or digit first"),
  form("bucket", /[a-z0-9]$/, "a small letter or digit last"),
  notForm("bucket", /\.\./, "no two periods in a row"),
  notForm("bucket", /^\d+\.\d+\.\d+\.\d+$/, "no IP address"),
  notForm("bucket", RESERVED_START, "no beginning that S3 reserves"),
  notForm("bucket", RESERVED_END, "no end that S3 reserves"),
]);
