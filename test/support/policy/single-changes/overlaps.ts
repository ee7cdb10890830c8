const whole = "the only workload of a stack is the whole of it";
const ownLife =
  "what was a copy or a part of another becomes a database of its own, with nothing that it needs";

/** The pairs of rules that rightly report one and the same change, and why. */
export const overlaps: Readonly<Record<string, string>> = {
  "backup-enabled + database-multi-az": ownLife,
  "backup-enabled + deletion-protection-enabled": ownLife,
  "backup-enabled + rds-instance-multi-az": ownLife,
  "deletion-protection-enabled + rds-instance-multi-az": ownLife,
  "database-cluster-multi-az + rds-instance-multi-az":
    "a read replica beside its source was safe only by the standby of the source",
  "placement-multi-az + placement-unverified":
    "a subnet that is taken away was in a list of one resource, and is outside the stack for another",
  "placement-multi-az + stack-multi-az": whole,
};
