/** A subnet, and the id of its Availability Zone, such as `use1-az1`, which is the same in every account. */
export interface ZonedSubnet {
  readonly id: string;
  readonly availabilityZoneId: string;
}
