import { typeGroup } from "./type-group";

/** An Application, Network or Gateway Load Balancer. */
export const loadBalancer = typeGroup(
  "load balancer",
  "aws:lb/loadBalancer:LoadBalancer",
  "aws:alb/loadBalancer:LoadBalancer",
);

/** A Classic Load Balancer. */
export const classicLoadBalancer = typeGroup(
  "Classic Load Balancer",
  "aws:elb/loadBalancer:LoadBalancer",
);

/** A target group of a load balancer. */
export const targetGroup = typeGroup(
  "target group",
  "aws:lb/targetGroup:TargetGroup",
  "aws:alb/targetGroup:TargetGroup",
);

/** A target group of VPC Lattice. */
export const latticeTargetGroup = typeGroup(
  "VPC Lattice target group",
  "aws:vpclattice/targetGroup:TargetGroup",
);
