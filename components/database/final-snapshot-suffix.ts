/**
 * The end of a final snapshot's name: the settings that replace a database instance when they change. A snapshot's name
 * holds letters, digits and single hyphens, and does not end with one.
 */
export function finalSnapshotSuffix(engine: string, databaseName: string): string {
  return `${engine}-${databaseName}-final`.replace(/[^a-zA-Z0-9]+/g, "-");
}
