import { managedServiceMultiAz } from "../../../policies/rules/managed-service-multi-az";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests, type ResourceCase } from "../../support/policy/rule-tables";

const opensearch = "aws:opensearch/domain:Domain";
const elasticsearch = "aws:elasticsearch/domain:Domain";
const broker = "aws:mq/broker:Broker";
const kafka = "aws:msk/cluster:Cluster";
const windows = "aws:fsx/windowsFileSystem:WindowsFileSystem";
const ontap = "aws:fsx/ontapFileSystem:OntapFileSystem";
const openZfs = "aws:fsx/openZfsFileSystem:OpenZfsFileSystem";
const fileSystem = "aws:efs/fileSystem:FileSystem";
const classic = "aws:elb/loadBalancer:LoadBalancer";
const collection = "aws:opensearch/serverlessCollection:ServerlessCollection";
const mainframe = "aws:m2/environment:Environment";

/** A domain that passes: two zones, two nodes. */
const spread = { zoneAwarenessEnabled: true, instanceCount: 2 };
const domain = (
  title: string,
  clusterConfig: unknown,
  others: Readonly<Record<string, unknown>> = {},
  type = opensearch,
): ResourceCase => ({ title, type, props: { clusterConfig, ...others } });

const cluster = (
  title: string,
  numberOfBrokerNodes: unknown,
  clientSubnets: unknown,
): ResourceCase => ({
  title,
  type: kafka,
  props: { numberOfBrokerNodes, brokerNodeGroupInfo: { clientSubnets } },
});

const text = (head: string, why: string, fix: string): string[] => [
  `${head}.\nWhy: ${why}.\nFix: ${fix}.`,
];

const off = (found: string, needs = ""): string[] =>
  text(
    `OpenSearch domain "under-test", clusterConfig.zoneAwarenessEnabled: found ${found}, expected true`,
    "all data nodes and all copies of every index stand in one Availability Zone and are lost with it",
    `set zoneAwarenessEnabled: true${needs}`,
  );

const oneNode = "the one data node is lost with its Availability Zone, and every index with it";
const uneven =
  "AWS refuses a number of data nodes that does not fill the Availability Zones evenly";
const nodes = (found: string, expected: string, why: string, fix: number): string[] =>
  text(
    `OpenSearch domain "under-test", clusterConfig.instanceCount: found ${found}, expected ${expected}`,
    why,
    `set instanceCount to ${fix}`,
  );

const subnets = (found: string, wanted: string): string[] =>
  text(
    `OpenSearch domain "under-test", vpcOptions.subnetIds: found ${found}, expected ${wanted} subnets, one in each Availability Zone`,
    "the domain cannot have data nodes in an Availability Zone in which it has no subnet",
    `list a subnet of each of ${wanted} Availability Zones in subnetIds`,
  );

const brokers = (found: string, count: number, fix: number): string[] =>
  text(
    `MSK cluster "under-test", numberOfBrokerNodes: found ${found}, expected a multiple of ${count}`,
    "MSK spreads the brokers evenly over the Availability Zones of the client subnets, and refuses a number that leaves one zone with fewer",
    `set numberOfBrokerNodes to ${fix}`,
  );

const oneBroker = (found: string): string[] =>
  text(
    `MSK cluster "under-test", numberOfBrokerNodes: found ${found}, expected at least 2`,
    "the one broker and every partition on it are lost with its Availability Zone",
    "set numberOfBrokerNodes to a multiple of the number of client subnets, of which there are at least two",
  );

const single = (found: string): string[] =>
  text(
    `Amazon MQ broker "under-test", deploymentMode: found ${found}, expected ACTIVE_STANDBY_MULTI_AZ or CLUSTER_MULTI_AZ`,
    "the one broker and the messages in it are lost with its Availability Zone",
    'set deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" for ActiveMQ or "CLUSTER_MULTI_AZ" for RabbitMQ, with subnetIds of two Availability Zones where it is given any; the broker is replaced, so drain it first',
  );

const lostFiles =
  "the files are out of reach while its one Availability Zone is lost, and lost with it";
const fsx = (label: string, found: string): string[] =>
  text(
    `${label} "under-test", deploymentType: found ${found}, expected a deployment type of MULTI_AZ`,
    lostFiles,
    'make a file system with a deploymentType of "MULTI_AZ_1", two subnetIds and a preferredSubnetId; FSx cannot change one that is there',
  );

const environment = (found: string): string[] =>
  text(
    `Mainframe Modernization environment "under-test", highAvailabilityConfig.desiredCapacity: found ${found}, expected at least 2`,
    "the one instance of the environment is lost with its Availability Zone, and with it every application in it",
    "declare highAvailabilityConfig: { desiredCapacity: 2 } and subnetIds of two Availability Zones",
  );

const crossZone = text(
  'Classic Load Balancer "under-test", crossZoneLoadBalancing: found false, expected true or nothing',
  "each zone's share of the requests goes to that zone's instances alone, so those of a zone that lost its instances fail",
  "remove crossZoneLoadBalancing, or set it to true",
);

const three = { availabilityZoneCount: 3 };
const reason =
  "applies to search domains and collections, message brokers, file systems, Kafka clusters, Classic Load Balancers and mainframe environments";

describe("managed-service-multi-az", () => {
  declare(
    resourceTests(managedServiceMultiAz, {
      valid: [
        domain("a domain of two zones in one subnet, which placement-multi-az reports", spread, {
          vpcOptions: { subnetIds: [unknown] },
        }),
        domain("a domain with two nodes in two zones", spread),
        domain("an Elasticsearch domain with two nodes in two zones", spread, {}, elasticsearch),
        domain("a domain whose cluster is not known", unknown),
        domain("a domain whose cluster is malformed", "two nodes"),
        domain("a domain whose zone awareness is not known", {
          instanceCount: 2,
          zoneAwarenessEnabled: unknown,
        }),
        domain("a domain whose zone awareness is malformed", {
          instanceCount: 2,
          zoneAwarenessEnabled: "yes",
        }),
        domain("a domain whose number of nodes is not known", {
          ...spread,
          instanceCount: unknown,
        }),
        domain("a domain with texts from a stack configuration", {
          zoneAwarenessEnabled: "true",
          instanceCount: "4",
        }),
        domain("a domain with five nodes in three zones", {
          ...spread,
          instanceCount: 5,
          zoneAwarenessConfig: three,
        }),
        domain("a domain with three nodes whose number of zones is not known", {
          ...spread,
          instanceCount: 3,
          zoneAwarenessConfig: unknown,
        }),
        domain("a domain with two nodes whose number of zones is malformed", {
          ...spread,
          zoneAwarenessConfig: { availabilityZoneCount: 7 },
        }),
        domain("a domain with a standby and three nodes", {
          ...spread,
          instanceCount: 3,
          multiAzWithStandbyEnabled: true,
          zoneAwarenessConfig: three,
        }),
        domain("a domain with a standby, which says by itself that it spans zones", {
          instanceCount: 3,
          multiAzWithStandbyEnabled: true,
        }),
        domain("a domain without zone awareness whose standby is not known", {
          instanceCount: 3,
          multiAzWithStandbyEnabled: unknown,
        }),
        domain("a domain with a subnet in each zone", spread, {
          vpcOptions: { subnetIds: ["subnet-1", unknown] },
        }),
        domain("a domain whose subnets are not known", spread, { vpcOptions: unknown }),
        domain("a domain with an empty list of subnets", spread, { vpcOptions: { subnetIds: [] } }),
        domain("a domain with one subnet whose number of zones is not known", {
          ...spread,
          zoneAwarenessConfig: { availabilityZoneCount: unknown },
        }),
        cluster("a Kafka cluster with a broker in each subnet", 2, ["subnet-1", "subnet-2"]),
        cluster("a Kafka cluster with two brokers in each subnet", 6, ["a", "b", "c"]),
        cluster("a Kafka cluster with a number of brokers that is not known", unknown, ["a", "b"]),
        cluster("a Kafka cluster with a text from a stack configuration", "4", ["a", "b"]),
        cluster("a Kafka cluster with a malformed number of brokers", "two", ["a", "b"]),
        cluster("a Kafka cluster whose subnets are not known", 3, unknown),
        cluster("a Kafka cluster of which two subnets may be the same", 2, ["a", "b", unknown]),
        cluster("a Kafka cluster with a subnet listed twice", 4, ["a", "b", "b"]),
        cluster("a Kafka cluster with one subnet, which its placement is judged for", 3, ["a"]),
        {
          title: "a Kafka cluster without subnets",
          type: kafka,
          props: { numberOfBrokerNodes: 3 },
        },
        {
          title: "an ActiveMQ broker with a standby",
          type: broker,
          props: { deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" },
        },
        {
          title: "a RabbitMQ cluster",
          type: broker,
          props: { deploymentMode: "CLUSTER_MULTI_AZ" },
        },
        {
          title: "a broker whose mode is not known",
          type: broker,
          props: { deploymentMode: unknown },
        },
        { title: "a broker whose mode is malformed", type: broker, props: { deploymentMode: 1 } },
        {
          title: "a Multi-AZ Windows file system",
          type: windows,
          props: { deploymentType: "MULTI_AZ_1" },
        },
        {
          title: "a Windows file system whose deployment is not known",
          type: windows,
          props: { deploymentType: unknown },
        },
        {
          title: "a second-generation ONTAP file system",
          type: ontap,
          props: { deploymentType: "MULTI_AZ_2" },
        },
        {
          title: "an ONTAP file system whose deployment is not known",
          type: ontap,
          props: { deploymentType: unknown },
        },
        { title: "an ONTAP file system that lacks the required property", type: ontap, props: {} },
        {
          title: "a Multi-AZ OpenZFS file system",
          type: openZfs,
          props: { deploymentType: "MULTI_AZ_1" },
        },
        {
          title: "an OpenZFS file system whose deployment is not known",
          type: openZfs,
          props: { deploymentType: unknown },
        },
        { title: "a Regional EFS file system", type: fileSystem, props: {} },
        {
          title: "an EFS file system whose zone is empty, which is none",
          type: fileSystem,
          props: { availabilityZoneName: "" },
        },
        {
          title: "an EFS file system whose zone is not known",
          type: fileSystem,
          props: { availabilityZoneName: unknown },
        },
        {
          title: "a Classic Load Balancer that leaves cross-zone load balancing to the provider",
          type: classic,
          props: {},
        },
        {
          title: "a Classic Load Balancer with cross-zone load balancing",
          type: classic,
          props: { crossZoneLoadBalancing: true },
        },
        {
          title: "a Classic Load Balancer whose cross-zone load balancing is not known",
          type: classic,
          props: { crossZoneLoadBalancing: unknown },
        },
        { title: "a collection, which has replicas", type: collection, props: {} },
        {
          title: "a collection with replicas",
          type: collection,
          props: { standbyReplicas: "ENABLED" },
        },
        {
          title: "a collection whose replicas are not known",
          type: collection,
          props: { standbyReplicas: unknown },
        },
        {
          title: "a mainframe environment with two instances",
          type: mainframe,
          props: { highAvailabilityConfig: { desiredCapacity: 2 } },
        },
        {
          title: "a mainframe environment whose capacity is not known",
          type: mainframe,
          props: { highAvailabilityConfig: { desiredCapacity: unknown } },
        },
        {
          title: "a mainframe environment whose configuration is not known",
          type: mainframe,
          props: { highAvailabilityConfig: unknown },
        },
        {
          title: "a mainframe environment whose configuration is malformed",
          type: mainframe,
          props: { highAvailabilityConfig: 1 },
        },
        domain(
          "a domain in two subnets of which the number of zones is not known",
          { ...spread, zoneAwarenessConfig: { availabilityZoneCount: unknown } },
          { vpcOptions: { subnetIds: ["a", "b"] } },
        ),
        domain(
          "a domain in two subnets that may have zone awareness",
          {
            zoneAwarenessEnabled: unknown,
            instanceCount: 3,
            zoneAwarenessConfig: { availabilityZoneCount: 3 },
          },
          { vpcOptions: { subnetIds: ["a", "b"] } },
        ),
      ],
      invalid: [
        {
          title: "a domain without a cluster, which has one node",
          type: opensearch,
          props: {},
          messages: off(
            "not set, which AWS takes for false",
            ", with an instanceCount that is a multiple of the zones",
          ),
        },
        {
          ...domain("an Elasticsearch domain of one zone", { instanceCount: 2 }, {}, elasticsearch),
          messages: off("not set, which AWS takes for false"),
        },
        {
          ...domain("a domain with nodes enough for two zones that stand in one", {
            ...spread,
            zoneAwarenessEnabled: false,
          }),
          messages: off("false"),
        },
        {
          ...domain("a domain of one zone whose nodes are not known", {
            instanceCount: unknown,
            zoneAwarenessEnabled: "false",
          }),
          messages: off('"false"', ", with an instanceCount that is a multiple of the zones"),
        },
        {
          ...domain(
            "a domain of one zone in one subnet",
            { instanceCount: 2 },
            { vpcOptions: { subnetIds: ["subnet-1"] } },
          ),
          messages: off("not set, which AWS takes for false", ", with a subnet in each zone"),
        },
        {
          ...domain(
            "a domain of three nodes in one zone, in subnets that are not known",
            {
              instanceCount: 3,
              zoneAwarenessEnabled: false,
            },
            { vpcOptions: unknown },
          ),
          messages: off(
            "false",
            ", with an instanceCount that is a multiple of the zones and a subnet in each zone",
          ),
        },
        {
          ...domain("a domain with one node for two zones", { zoneAwarenessEnabled: true }),
          messages: nodes("not set, which AWS takes for 1", "a multiple of 2", oneNode, 2),
        },
        {
          ...domain("a domain with one node whose zone awareness is not known", {
            instanceCount: 1,
            zoneAwarenessEnabled: unknown,
          }),
          messages: nodes("1", "at least 2", oneNode, 2),
        },
        {
          ...domain("a domain with one node whose number of zones is not known", {
            ...spread,
            instanceCount: 1,
            zoneAwarenessConfig: unknown,
          }),
          messages: nodes("1", "at least 2", oneNode, 2),
        },
        {
          ...domain("a domain with three nodes for two zones", { ...spread, instanceCount: 3 }),
          messages: nodes("3", "a multiple of 2", uneven, 4),
        },
        {
          ...domain("a domain with two nodes for three zones", {
            ...spread,
            zoneAwarenessConfig: three,
          }),
          messages: nodes("2", "at least 3", uneven, 3),
        },
        {
          ...domain("a domain with a standby and four nodes", {
            ...spread,
            instanceCount: 4,
            multiAzWithStandbyEnabled: true,
          }),
          messages: nodes("4", "a multiple of 3", uneven, 6),
        },
        {
          ...domain(
            "a domain of three zones in two subnets, one of them listed twice",
            { ...spread, instanceCount: 3, zoneAwarenessConfig: three },
            { vpcOptions: { subnetIds: ["a", "b", "b"] } },
          ),
          messages: subnets("two subnets", "three"),
        },
        {
          ...cluster("a Kafka cluster with one broker", 1, unknown),
          messages: oneBroker("1"),
        },
        {
          ...cluster("a Kafka cluster with three brokers for two subnets", 3, [unknown, unknown]),
          messages: brokers("3 over two client subnets", 2, 4),
        },
        {
          ...cluster("a Kafka cluster with four brokers for three subnets", 4, ["a", "b", "c"]),
          messages: brokers("4 over three client subnets", 3, 6),
        },
        {
          ...cluster("a Kafka cluster with five brokers for two subnets or three", 5, [
            "a",
            unknown,
            unknown,
          ]),
          messages: brokers("5 over three client subnets", 3, 6),
        },
        {
          title: "a broker without a mode",
          type: broker,
          props: { engineType: "RabbitMQ" },
          messages: single("not set, which the provider takes for SINGLE_INSTANCE"),
        },
        {
          title: "a single broker, in small letters",
          type: broker,
          props: { deploymentMode: "single_instance" },
          messages: single('"single_instance"'),
        },
        {
          title: "a Windows file system without a deployment type",
          type: windows,
          props: {},
          messages: fsx("FSx for Windows file system", "not set, which FSx takes for SINGLE_AZ_1"),
        },
        {
          title: "a Windows file system of one zone",
          type: windows,
          props: { deploymentType: "SINGLE_AZ_2" },
          messages: fsx("FSx for Windows file system", '"SINGLE_AZ_2"'),
        },
        {
          title: "an ONTAP file system of one zone",
          type: ontap,
          props: { deploymentType: "SINGLE_AZ_1" },
          messages: fsx("FSx for ONTAP file system", '"SINGLE_AZ_1"'),
        },
        {
          title: "an OpenZFS file system with a standby in the same zone",
          type: openZfs,
          props: { deploymentType: "SINGLE_AZ_HA_2" },
          messages: fsx("FSx for OpenZFS file system", '"SINGLE_AZ_HA_2"'),
        },
        {
          title: "a One Zone EFS file system",
          type: fileSystem,
          props: { availabilityZoneName: "us-east-1a" },
          messages: text(
            'EFS file system "under-test", availabilityZoneName: found "us-east-1a", expected nothing, for a Regional file system',
            lostFiles,
            "remove availabilityZoneName; EFS then replaces the file system, so copy what is in it first",
          ),
        },
        {
          title: "a Classic Load Balancer without cross-zone load balancing",
          type: classic,
          props: { crossZoneLoadBalancing: false },
          messages: crossZone,
        },
        {
          title: "a collection without replicas",
          type: collection,
          props: { standbyReplicas: "DISABLED" },
          messages: text(
            'OpenSearch Serverless collection "under-test", standbyReplicas: found "DISABLED", expected ENABLED or nothing',
            "without replicas in another Availability Zone the collection is out of service while its zone is lost",
            'remove standbyReplicas, or set it to "ENABLED"; the collection is replaced',
          ),
        },
        {
          title: "a mainframe environment with one instance",
          type: mainframe,
          props: { highAvailabilityConfig: { desiredCapacity: 1 } },
          messages: environment("1"),
        },
        {
          title: "a mainframe environment that is not highly available",
          type: mainframe,
          props: {},
          messages: environment("not set, which makes one instance"),
        },
        {
          ...domain(
            "a domain with standby in two subnets",
            { multiAzWithStandbyEnabled: true, instanceCount: 3 },
            { vpcOptions: { subnetIds: ["a", "b"] } },
          ),
          messages: subnets("two subnets", "three"),
        },
        {
          ...domain("a domain of one zone of which the wanted number of zones is not known", {
            instanceCount: 2,
            zoneAwarenessConfig: { availabilityZoneCount: unknown },
          }),
          messages: off(
            "not set, which AWS takes for false",
            ", with an instanceCount that is a multiple of the zones",
          ),
        },
        {
          ...domain("a domain with standby of two nodes", {
            multiAzWithStandbyEnabled: true,
            instanceCount: 2,
          }),
          messages: nodes("2", "a multiple of 3", uneven, 3),
        },
      ],
      notApplicable: [
        {
          title: "a file system that stands in one zone by nature",
          type: "aws:fsx/lustreFileSystem:LustreFileSystem",
          props: { deploymentType: "PERSISTENT_2" },
          reason,
        },
        {
          title: "a Network Load Balancer, whose cross-zone load balancing is a matter of taste",
          type: "aws:lb/loadBalancer:LoadBalancer",
          props: { enableCrossZoneLoadBalancing: false },
          reason,
        },
        {
          title: "an EMR cluster, which stands in one zone by nature",
          type: "aws:emr/cluster:Cluster",
          props: {},
          reason,
        },
      ],
    }),
  );
});
