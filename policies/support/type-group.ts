/** One kind of AWS resource, under every type token that the provider gives it. */
export interface TypeGroup {
  /** What AWS calls the resource, in the singular, as it stands inside a sentence. */
  readonly label: string;
  /** The Pulumi type tokens. Some resources have two: `aws:alb/*` and `aws:lb/*` are the same. */
  readonly types: ReadonlySet<string>;
}

/** Declares a group; the pack matches tokens as strings, so that it never loads @pulumi/aws. */
function group(label: string, ...types: readonly string[]): TypeGroup {
  return { label, types: new Set(types) };
}

/** An Application, Network or Gateway Load Balancer. */
export const loadBalancer = group(
  "load balancer",
  "aws:lb/loadBalancer:LoadBalancer",
  "aws:alb/loadBalancer:LoadBalancer",
);

/** A target group of such a load balancer. */
export const targetGroup = group(
  "target group",
  "aws:lb/targetGroup:TargetGroup",
  "aws:alb/targetGroup:TargetGroup",
);

/** An EC2 Auto Scaling group. */
export const autoScalingGroup = group("Auto Scaling group", "aws:autoscaling/group:Group");

/** An RDS DB instance. The instances of an Aurora cluster are another type and not among these. */
export const dbInstance = group("DB instance", "aws:rds/instance:Instance");

/** A subnet, made by the stack or adopted into it. */
export const subnet = group(
  "subnet",
  "aws:ec2/subnet:Subnet",
  "aws:ec2/defaultSubnet:DefaultSubnet",
);

/** A VPC that the stack makes. The default VPC has subnets that the stack does not hold. */
export const vpc = group("VPC", "aws:ec2/vpc:Vpc");
