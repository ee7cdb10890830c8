/** Most reads per second that a setting takes, whoever answers them. */
export const MOST_READS = 10_000_000;
