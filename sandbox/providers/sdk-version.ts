import awsPackage from "@pulumi/aws/package.json";

/** The version of the installed `@pulumi/aws`, which its resources name as that of their provider. */
export function awsSdkVersion(): string {
  return awsPackage.version;
}
