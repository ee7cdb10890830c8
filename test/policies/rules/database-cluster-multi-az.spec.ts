import { databaseClusterMultiAz } from "../../../policies/rules/database-cluster-multi-az";
import { computed, linked, ref, unknown, type ResourceSpec } from "../../support/policy/deployment";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

type Props = Readonly<Record<string, unknown>>;

/** The services whose clusters have separate instances. */
const services = [
  ["rds", "DB cluster", "Aurora"],
  ["docdb", "DocumentDB cluster", "DocumentDB"],
  ["neptune", "Neptune cluster", "Neptune"],
] as const;
type Service = (typeof services)[number][0];

/** A cluster as AWS fills it in: three zones for its storage, whatever its instances. */
function cluster(name: string, props: Props = {}, service: Service = "rds"): ResourceSpec {
  return {
    type: `aws:${service}/cluster:Cluster`,
    name,
    props: {
      clusterIdentifier: `${name}-1234567`,
      availabilityZones: computed(["us-east-1a", "us-east-1b", "us-east-1c"]),
      clusterMembers: computed([]),
      dbClusterInstanceClass: null,
      ...props,
    },
  };
}

/** An instance in the zone that AWS chooses, unless the program names one. */
function instance(
  name: string,
  clusterIdentifier: unknown,
  zone: unknown = null,
  service: Service = "rds",
): ResourceSpec {
  return {
    type: `aws:${service}/clusterInstance:ClusterInstance`,
    name,
    props: { clusterIdentifier, availabilityZone: zone },
  };
}

function scaling(resourceId: unknown, props: Props = {}): ResourceSpec {
  return {
    type: "aws:appautoscaling/target:Target",
    name: "readers",
    props: {
      resourceId,
      scalableDimension: "rds:cluster:ReadReplicaCount",
      minCapacity: 1,
      ...props,
    },
  };
}

function db(name: string, props: Props = {}): ResourceSpec {
  return { type: "aws:rds/instance:Instance", name, props: { identifier: `${name}-id`, ...props } };
}

const label: Readonly<Record<Service, string>> = {
  rds: "DB cluster",
  docdb: "DocumentDB cluster",
  neptune: "Neptune cluster",
};

const alone = (
  resource: string,
  only: string,
  lost = "the Availability Zone of its one instance",
  service: Service = "rds",
): Expected => ({
  resource,
  message: [
    `${label[service]} "${resource}", instances: found one instance ("${only}"), expected at least two instances in different Availability Zones.`,
    `Why: the loss of ${lost} stops the database until AWS has made another instance, and no reader takes over.`,
    `Fix: add a second aws.${service}.ClusterInstance with the clusterIdentifier of this cluster.`,
  ].join("\n"),
});

const pinned = (resource: string, names: string, service: Service = "rds"): Expected => ({
  resource,
  message: [
    `${label[service]} "${resource}", availabilityZone of its instances: found us-east-1a for all of ${names}, expected at least two Availability Zones.`,
    "Why: the loss of us-east-1a takes the writer and every reader down.",
    "Fix: give one of the instances another availabilityZone than us-east-1a.",
  ].join("\n"),
});

const beside = (resource: string, source: string): Expected => ({
  resource,
  message: [
    `DB instance "${resource}", availabilityZone: found us-east-1a, where the DB instance "${source}" stands that it copies, expected another Availability Zone.`,
    "Why: the loss of us-east-1a takes the DB instance and its read replica down.",
    `Fix: give the replica another availabilityZone than us-east-1a, for which it is made anew, and set multiAz: true on "${source}" in place of its availabilityZone: a replica is no standby.`,
  ].join("\n"),
});

const inA = { availabilityZone: "us-east-1a" };
const component: ResourceSpec = { type: "acme:data:Database", name: "data", component: true };
const reason =
  "applies to database clusters with instances and read replicas of DB instances, of which the stack has none";

describe("database-cluster-multi-az", () => {
  declare(
    stackTests(databaseClusterMultiAz, {
      valid: [
        { title: "a DB instance without a read replica", resources: [db("main", inA)] },
        {
          title:
            "a copy of a cluster in another Region with one instance, which it could do without",
          resources: [
            cluster("db", { replicationSourceIdentifier: "arn:aws:rds:us-east-1:1:cluster:main" }),
            instance("only", ref("db")),
          ],
        },
        {
          title: "a secondary cluster of a global database with one instance",
          resources: [
            cluster("db", { globalClusterIdentifier: "world" }),
            instance("only", ref("db")),
          ],
        },
        {
          title: "an instance whose cluster stands in another stack",
          resources: [instance("db-1", "cluster-of-another-stack", "us-east-1a")],
        },
        {
          title: "a read replica whose source stands in another stack",
          resources: [db("copy", { ...inA, replicateSourceDb: "source-of-another-stack" })],
        },
        {
          title: "a DB instance with an empty source, which is no replica",
          resources: [db("main", { ...inA, replicateSourceDb: "" })],
        },
        ...services.flatMap(([service, , name]) => [
          {
            title: `a ${name} cluster with two instances that AWS places`,
            resources: [
              cluster("db", {}, service),
              instance("db-1", ref("db"), computed("us-east-1a"), service),
              instance("db-2", ref("db"), computed("us-east-1b"), service),
            ],
          },
          {
            title: `a ${name} cluster with two instances in two zones that the program names`,
            resources: [
              cluster("db", {}, service),
              instance("db-1", ref("db"), "us-east-1a", service),
              instance("db-2", ref("db"), "us-east-1b", service),
            ],
          },
          {
            title: `a ${name} cluster of which nothing is known`,
            phases: ["preview"] as const,
            resources: [
              cluster("db", { dbClusterInstanceClass: linked([], "db.r6gd.large") }, service),
              instance("db-1", linked([], "db-id"), unknown, service),
            ],
          },
        ]),
        {
          title: "a cluster with one of two instances in a zone that the program names",
          phases: ["preview"],
          resources: [
            cluster("db"),
            instance("db-1", ref("db"), "us-east-1a"),
            instance("db-2", ref("db"), computed("us-east-1b")),
          ],
        },
        {
          title: "a cluster whose instances name it by its literal identifier",
          resources: [
            cluster("db"),
            instance("db-1", "db-1234567"),
            instance("db-2", "db-1234567"),
          ],
        },
        {
          title: "a cluster whose instances stand in another stack",
          resources: [cluster("db", { availabilityZones: ["us-east-1a"] })],
        },
        {
          title: "an Aurora Serverless v1 cluster, which has no instances",
          resources: [cluster("db", { engineMode: "serverless" })],
        },
        {
          title: "a Multi-AZ DB cluster, which has three instances by itself",
          resources: [cluster("db", { engine: "mysql", dbClusterInstanceClass: "db.r6gd.large" })],
        },
        {
          title: "a cluster that is Multi-AZ by itself, whatever is tied to it",
          resources: [
            cluster("db", { dbClusterInstanceClass: "db.r6gd.large" }),
            instance("db-1", ref("db")),
          ],
        },
        {
          title: "a cluster whose class comes from another resource",
          phases: ["preview"],
          resources: [
            component,
            cluster("db", { dbClusterInstanceClass: linked(["data"], "db.r6gd.large") }),
            instance("db-1", ref("db")),
          ],
        },
        {
          title: "a cluster that may have the instance of an unknown cluster",
          phases: ["preview"],
          resources: [
            component,
            cluster("db"),
            instance("db-1", ref("db")),
            instance("elsewhere", linked(["data"], "db-1234567")),
          ],
        },
        {
          title: "a cluster that may have the instance of a cluster that comes from nowhere",
          phases: ["preview"],
          resources: [cluster("db"), instance("db-1", ref("db")), instance("elsewhere", unknown)],
        },
        {
          title: "a cluster that may be what the identifier of an instance names",
          phases: ["preview"],
          resources: [
            cluster("db", { clusterIdentifier: computed("orders") }),
            instance("db-1", ref("db")),
            instance("db-2", "orders"),
          ],
        },
        {
          title: "a cluster that has more instances than the stack holds",
          resources: [
            cluster("db", { clusterMembers: ["db-1", "made-elsewhere"] }),
            instance("db-1", ref("db"), "us-east-1a"),
          ],
        },
        {
          title: "a cluster whose readers Application Auto Scaling makes",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling(linked(["db"], "cluster:db-id")),
          ],
        },
        {
          title: "a cluster whose readers are scaled by its literal identifier",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling("cluster:db-1234567", { minCapacity: "1" }),
          ],
        },
        {
          title: "a cluster that an unknown target may scale",
          phases: ["preview"],
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling(unknown, { scalableDimension: unknown, minCapacity: unknown }),
          ],
        },
        {
          title: "clusters of a component, whose instances depend on all of it",
          phases: ["preview"],
          resources: [
            component,
            { ...cluster("db"), parent: "data" },
            instance("db-1", linked(["data"], "db-id")),
            instance("db-2", linked(["data"], "db-id")),
          ],
        },
        {
          title: "a read replica in another zone than its source",
          resources: [
            db("main", inA),
            db("copy", { replicateSourceDb: ref("main"), availabilityZone: "us-east-1b" }),
          ],
        },
        {
          title: "a read replica in the zone of a source that has a standby",
          resources: [
            db("main", { ...inA, multiAz: "true" }),
            db("copy", { ...inA, replicateSourceDb: ref("main") }),
          ],
        },
        {
          title: "a read replica with a standby of its own in the zone of its source",
          resources: [
            db("main", inA),
            db("copy", { ...inA, replicateSourceDb: ref("main"), multiAz: true }),
          ],
        },
        {
          title: "a read replica of a source that may have a standby",
          phases: ["preview"],
          resources: [
            component,
            db("main", { ...inA, multiAz: linked(["data"], true) }),
            db("copy", { ...inA, replicateSourceDb: ref("main") }),
          ],
        },
        {
          title: "a read replica in a zone that AWS chooses, until it is known",
          phases: ["preview"],
          resources: [
            db("main", inA),
            db("copy", {
              replicateSourceDb: ref("main"),
              availabilityZone: computed("us-east-1a"),
            }),
          ],
        },
        {
          title: "two DB instances of which AWS chooses the zones",
          phases: ["preview"],
          resources: [
            db("main", { availabilityZone: computed("us-east-1a") }),
            db("copy", {
              replicateSourceDb: ref("main"),
              availabilityZone: computed("us-east-1a"),
            }),
          ],
        },
        {
          title:
            "a read replica in the zone of one of two DB instances, either of which it may copy",
          phases: ["preview"],
          resources: [
            db("main", inA),
            db("other", inA),
            db("copy", { ...inA, replicateSourceDb: linked(["main", "other"], "main-id") }),
          ],
        },
      ],
      invalid: [
        {
          title: "the first cluster of a global database with one instance",
          resources: [
            cluster("db", { globalClusterIdentifier: "world", masterUsername: "app" }),
            instance("only", ref("db")),
          ],
          violations: [alone("db", "only")],
        },
        ...services.flatMap(([service, , name]) => [
          {
            title: `a ${name} cluster with one instance`,
            resources: [cluster("db", {}, service), instance("db-1", ref("db"), null, service)],
            violations: [alone("db", "db-1", undefined, service)],
          },
          {
            title: `a ${name} cluster with two instances in the same zone`,
            resources: [
              cluster("db", {}, service),
              instance("db-1", ref("db"), "us-east-1a", service),
              instance("db-2", ref("db"), "us-east-1a", service),
            ],
            violations: [pinned("db", '"db-1", "db-2"', service)],
          },
        ]),
        {
          title: "a cluster whose own zones are named, with one instance in one of them",
          resources: [
            cluster("db", {
              availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
              dbClusterInstanceClass: "",
              engineMode: "provisioned",
            }),
            instance("db-1", ref("db"), "us-east-1a"),
          ],
          violations: [alone("db", "db-1", "us-east-1a")],
        },
        {
          title: "a cluster with one instance whose zone AWS chooses",
          phases: ["preview"],
          resources: [cluster("db"), instance("db-1", ref("db"), computed("us-east-1a"))],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a cluster with two instances that AWS has placed in one zone",
          phases: ["update"],
          resources: [
            cluster("db"),
            instance("db-1", ref("db"), computed("us-east-1a")),
            instance("db-2", ref("db"), computed("us-east-1a")),
          ],
          violations: [pinned("db", '"db-1", "db-2"')],
        },
        {
          title: "a cluster whose one instance names it by its literal identifier",
          resources: [cluster("db"), instance("db-1", "db-1234567")],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a cluster that AWS knows to have the one instance only",
          resources: [
            cluster("db", { clusterMembers: ["db-1"], dbClusterInstanceClass: computed("") }),
            instance("db-1", ref("db")),
          ],
          violations: [alone("db", "db-1")],
        },
        {
          title: "each of two clusters with one instance, beside one that is right",
          resources: [
            cluster("one"),
            cluster("right"),
            cluster("two"),
            instance("one-1", ref("one")),
            instance("right-1", ref("right")),
            instance("right-2", ref("right")),
            instance("two-1", ref("two")),
          ],
          violations: [alone("one", "one-1"), alone("two", "two-1")],
        },
        {
          title: "a cluster with one instance, beside an instance of a cluster in another stack",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            instance("elsewhere", "cluster-of-another-stack"),
          ],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a cluster for which Application Auto Scaling may keep no reader",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling(linked(["db"], "cluster:db-id"), { minCapacity: 0 }),
          ],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a cluster beside a target that scales something else",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling(unknown, { scalableDimension: "ecs:service:DesiredCount" }),
          ],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a cluster beside a target that scales the readers of another one",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            scaling("cluster:of-another-stack"),
          ],
          violations: [alone("db", "db-1")],
        },
        {
          title: "a DocumentDB cluster, which Application Auto Scaling cannot scale",
          resources: [
            cluster("db", {}, "docdb"),
            instance("db-1", ref("db"), null, "docdb"),
            scaling(linked(["db"], "cluster:db-id"), { scalableDimension: unknown }),
          ],
          violations: [alone("db", "db-1", undefined, "docdb")],
        },
        {
          title: "a read replica in the zone of its single-AZ source",
          resources: [db("main", inA), db("copy", { ...inA, replicateSourceDb: ref("main") })],
          violations: [beside("copy", "main")],
        },
        {
          title: "a read replica that names its source by a literal identifier",
          resources: [
            db("main", { ...inA, multiAz: "false" }),
            db("copy", { ...inA, replicateSourceDb: "main-id", multiAz: computed(false) }),
          ],
          violations: [beside("copy", "main")],
        },
        {
          title: "a cluster with one instance and a read replica beside its source",
          resources: [
            cluster("db"),
            instance("db-1", ref("db")),
            db("main", inA),
            db("copy", { ...inA, replicateSourceDb: ref("main") }),
          ],
          violations: [alone("db", "db-1"), beside("copy", "main")],
        },
        {
          title: "a cluster named by AWS with one instance, beside one that is named",
          resources: [
            cluster("main", { clusterIdentifier: computed("main-1234567") }),
            instance("only", linked(["main"], "main-1234567")),
            cluster("named"),
            instance("named-1", "named-1234567"),
            instance("named-2", "named-1234567"),
          ],
          violations: [alone("main", "only")],
        },
      ],
      notApplicable: [{ title: "a stack without databases", resources: [component], reason }],
    }),
  );
});
