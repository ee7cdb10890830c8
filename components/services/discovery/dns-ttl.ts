/** Seconds that a client may keep the address of a service: one that is gone is asked for no longer than that. */
export const DNS_TTL_SECONDS = 10;
