/** Minutes that AWS may take beside the requests that are still answered. */
const MARGIN_MINUTES = 20;

/**
 * How long the deletion of what serves requests may take, as Pulumi takes it: all of them leave the load balancer first.
 *
 * @param deregistrationDelaySeconds Seconds that a target may finish its requests.
 */
export function removalTimeout(deregistrationDelaySeconds: number): string {
  return `${Math.ceil(deregistrationDelaySeconds / 60) + MARGIN_MINUTES}m`;
}
