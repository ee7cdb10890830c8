/**
 * The shapes that a database can have, each of which survives the loss of a zone: an instance with a standby, a cluster
 * with two readable standbys, or a cluster of Amazon Aurora.
 */
export const databaseShapes = ["multiAzInstance", "multiAzCluster", "aurora"] as const;

/** Name of a shape. */
export type DatabaseShape = (typeof databaseShapes)[number];

/** Zones that a Multi-AZ DB cluster stands in: one for each of its instances. */
export const CLUSTER_ZONES = 3;
