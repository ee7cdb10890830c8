import assert from "node:assert/strict";

import { capacityMultiAz } from "../../../policies/rules/capacity-multi-az";
import {
  computed,
  deploy,
  linked,
  outside,
  ref,
  type Phase,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";
import { runStackRule } from "../../support/policy/run-rule";

type Props = Readonly<Record<string, unknown>>;

const group = (props: Props): ResourceSpec => ({
  type: "aws:autoscaling/group:Group",
  name: "web",
  props: { minSize: 2, maxSize: 6, desiredCapacity: computed(2), ...props },
});

const service = (props: Props, name = "api"): ResourceSpec => ({
  type: "aws:ecs/service:Service",
  name,
  props: { name: `${name}-0123`, desiredCount: 1, schedulingStrategy: "REPLICA", ...props },
});

const target = (props: Props): ResourceSpec => ({
  type: "aws:appautoscaling/target:Target",
  name: "scaling",
  props: {
    serviceNamespace: "ecs",
    scalableDimension: "ecs:service:DesiredCount",
    resourceId: "service/main/api-0123",
    minCapacity: 2,
    maxCapacity: 6,
    ...props,
  },
});

const cluster = (props: Props = {}): ResourceSpec => ({
  type: "aws:eks/cluster:Cluster",
  name: "eks",
  props: { name: "eks-0123", computeConfig: computed({ enabled: false }), ...props },
});

const nodes = (name: string, minSize: unknown, props: Props = {}): ResourceSpec => ({
  type: "aws:eks/nodeGroup:NodeGroup",
  name,
  props: {
    clusterName: ref("eks"),
    scalingConfig: { minSize, maxSize: 6, desiredSize: 2 },
    ...props,
  },
});

const endpoint = (...productionVariants: readonly unknown[]): ResourceSpec => ({
  type: "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
  name: "model",
  props: { productionVariants },
});

const domain = (clusterConfig: unknown, type = "aws:opensearch/domain:Domain"): ResourceSpec => ({
  type,
  name: "search",
  props: { clusterConfig },
});

interface Fault {
  readonly resource: string;
  readonly label: string;
  readonly property: string;
  readonly found?: string;
  readonly unit: string;
}

/** One of a thing, where two are wanted. */
function violation({ resource, label, property, found, unit }: Fault): Expected {
  return {
    resource,
    message: [
      `${label} "${resource}", ${property}: found ${found ?? "1"}, expected at least 2.`,
      `Why: one ${unit} stands in one Availability Zone, whose loss leaves none until another has started elsewhere.`,
      `Fix: set ${property} to 2 or more.`,
    ].join("\n"),
  };
}

const groupFault = (property: string): Expected =>
  violation({ resource: "web", label: "Auto Scaling group", property, unit: "instance" });

const serviceFault = (resource = "api"): Expected =>
  violation({ resource, label: "ECS service", property: "desiredCount", unit: "task" });

const targetFault = (property: string, unit = "task"): Expected =>
  violation({ resource: "scaling", label: "Application Auto Scaling target", property, unit });

const nodesFault = (resource: string, found?: string): Expected =>
  violation({
    resource,
    label: "EKS node group",
    property: "scalingConfig.minSize",
    found,
    unit: "node",
  });

const endpointFault = (property: string, found?: string): Expected =>
  violation({
    resource: "model",
    label: "SageMaker endpoint configuration",
    property: `productionVariants[${property}`,
    found,
    unit: "instance",
  });

const mastersFault = (found: string): Expected => ({
  resource: "search",
  message: [
    `OpenSearch domain "search", clusterConfig.dedicatedMasterCount: found ${found}, expected 3.`,
    "Why: the loss of one dedicated master node leaves no majority that could elect another, and the domain stops.",
    "Fix: set dedicatedMasterCount: 3, or leave dedicatedMasterEnabled out.",
  ].join("\n"),
});

describe("capacity-multi-az", () => {
  declare(
    stackTests(capacityMultiAz, {
      valid: [
        { title: "a group of at least two instances", resources: [group({})] },
        {
          title: "a group of at least two instances, in a text",
          resources: [group({ minSize: "2" })],
        },
        {
          title: "a group that is switched off",
          resources: [group({ minSize: 0, maxSize: 0, desiredCapacity: 0 })],
        },
        {
          title: "a group that may stand empty",
          resources: [group({ minSize: 0, desiredCapacity: computed(1) })],
        },
        {
          title: "a group whose sizes come from elsewhere",
          resources: [
            cluster(),
            group({ minSize: linked(["eks"], 2), maxSize: linked(["eks"], 6) }),
          ],
        },
        {
          title: "a group whose sizes are malformed",
          resources: [group({ minSize: "many", maxSize: {} })],
        },
        {
          title: "a group whose bounds contradict each other, which AWS refuses",
          resources: [group({ minSize: 2, maxSize: 1 })],
        },
        { title: "a service of two tasks", resources: [service({ desiredCount: 2 })] },
        {
          title: "a service whose count comes from elsewhere",
          resources: [cluster(), service({ desiredCount: linked(["eks"], 2) })],
        },
        { title: "a service without a count", resources: [service({ desiredCount: null })] },
        { title: "a service that is switched off", resources: [service({ desiredCount: 0 })] },
        {
          title: "a service that runs on every instance",
          resources: [service({ schedulingStrategy: "DAEMON" })],
        },
        {
          title: "a service whose strategy comes from elsewhere",
          phases: ["preview"],
          resources: [cluster(), service({ schedulingStrategy: linked(["eks"], "DAEMON") })],
        },
        {
          title: "a service that starts with one task and is scaled to two, by its name",
          resources: [service({}), target({})],
        },
        {
          title: "a service that is scaled, by its reference",
          resources: [
            service({}),
            target({ resourceId: linked(["api"], "service/main/api-0123") }),
          ],
        },
        {
          title: "a service that is scaled by a target whose namespace comes later",
          resources: [service({}), cluster(), target({ serviceNamespace: linked(["eks"], "ecs") })],
        },
        {
          title: "a service beside a target that may scale any",
          phases: ["preview"],
          resources: [
            service({}),
            cluster(),
            target({ resourceId: linked(["eks"], "service/main/other") }),
          ],
        },
        {
          title: "a service whose name comes later",
          phases: ["preview"],
          resources: [cluster(), service({ name: linked(["eks"], "named") }), target({})],
        },
        {
          title: "a target of DynamoDB, whose units stand in no zone",
          resources: [
            target({
              serviceNamespace: "dynamodb",
              scalableDimension: "dynamodb:table:ReadCapacityUnits",
              resourceId: "table/main",
              minCapacity: 1,
            }),
          ],
        },
        {
          title: "a target that may scale in to nothing",
          resources: [target({ minCapacity: 0 })],
        },
        {
          title: "a target whose bounds come later",
          phases: ["preview"],
          resources: [
            cluster(),
            target({ minCapacity: linked(["eks"], 1), maxCapacity: linked(["eks"], 1) }),
          ],
        },
        {
          title: "a cluster with one node group of two nodes",
          resources: [cluster(), nodes("all", 2)],
        },
        {
          title: "a cluster with one node group per zone",
          resources: [cluster(), nodes("a", 1), nodes("b", 1, { clusterName: "eks-0123" })],
        },
        {
          title: "a cluster whose node groups may stand empty",
          resources: [cluster(), nodes("a", 0), nodes("b", 0)],
        },
        {
          title: "a cluster with a node group whose size comes later",
          phases: ["preview"],
          resources: [cluster(), nodes("a", 1), nodes("b", linked(["eks"], 1))],
        },
        {
          title: "a node group of a cluster that the stack does not hold",
          resources: [nodes("a", 1, { clusterName: "elsewhere" })],
        },
        {
          title: "a cluster beside a node group that may be another of its own",
          phases: ["preview"],
          resources: [
            cluster(),
            service({ desiredCount: 2 }),
            nodes("a", 1),
            nodes("b", 1, { clusterName: linked(["api"], "eks-0123") }),
          ],
        },
        {
          title: "a cluster that runs pods on Fargate too",
          resources: [
            cluster(),
            nodes("a", 1),
            {
              type: "aws:eks/fargateProfile:FargateProfile",
              name: "fargate",
              props: { clusterName: ref("eks") },
            },
          ],
        },
        {
          title: "a cluster whose nodes EKS runs itself",
          resources: [cluster({ computeConfig: { enabled: true } }), nodes("a", 1)],
        },
        {
          title: "a cluster whose nodes EKS may run itself",
          resources: [
            service({ desiredCount: 2 }),
            cluster({ computeConfig: { enabled: linked(["api"], true) } }),
            nodes("a", 1),
          ],
        },
        {
          title: "an endpoint of two instances",
          resources: [endpoint({ initialInstanceCount: 2 })],
        },
        {
          title: "an endpoint without instances of its own",
          resources: [endpoint({ serverlessConfig: { maxConcurrency: 5 } })],
        },
        {
          title: "an endpoint whose number of instances comes later",
          phases: ["preview"],
          resources: [cluster(), endpoint({ initialInstanceCount: linked(["eks"], 1) })],
        },
        {
          title: "an endpoint that scales itself to two instances",
          resources: [
            endpoint({
              initialInstanceCount: 1,
              managedInstanceScaling: { status: "ENABLED", minInstanceCount: 2 },
            }),
          ],
        },
        {
          title: "an endpoint that is scaled",
          resources: [
            endpoint({ initialInstanceCount: 1 }),
            target({
              serviceNamespace: "sagemaker",
              scalableDimension: "sagemaker:variant:DesiredInstanceCount",
              resourceId: "endpoint/model/variant/one",
            }),
          ],
        },
        { title: "an endpoint whose variants are malformed", resources: [endpoint("one", null)] },
        {
          title: "a domain with three dedicated master nodes",
          resources: [domain({ dedicatedMasterEnabled: true, dedicatedMasterCount: 3 })],
        },
        {
          title: "a domain that wants no dedicated master nodes",
          resources: [domain({ dedicatedMasterEnabled: false, dedicatedMasterCount: 1 })],
        },
        { title: "a domain of which AWS decides all", resources: [domain(computed({}))] },
        {
          title: "a domain whose dedicated master nodes come later",
          phases: ["preview"],
          resources: [
            cluster(),
            domain({ dedicatedMasterEnabled: linked(["eks"], true), dedicatedMasterCount: 1 }),
            {
              ...domain(
                { dedicatedMasterEnabled: true, dedicatedMasterCount: linked(["eks"], 1) },
                "aws:elasticsearch/domain:Domain",
              ),
              name: "older",
            },
          ],
        },
        {
          title: "a service whose name comes from elsewhere, so that something may scale it",
          phases: ["preview"],
          resources: [service({ name: outside("api") })],
        },
        {
          title: "a serverless variant, whatever number stands beside",
          resources: [
            endpoint({ serverlessConfig: { maxConcurrency: 5 }, initialInstanceCount: 1 }),
          ],
        },
        {
          title: "node groups while one of them may be of either of two clusters",
          phases: ["preview"],
          resources: [
            cluster(),
            { ...cluster({ name: "other" }), name: "other" },
            nodes("one", 0),
            nodes("any", 1, { clusterName: linked(["eks", "other"], "eks-id") }),
          ],
        },
      ],
      invalid: [
        {
          title: "a group that scales in to one instance",
          resources: [group({ minSize: 1, desiredCapacity: 4 })],
          violations: [groupFault("minSize")],
        },
        {
          title: "a group that scales in to one instance, in a text",
          resources: [group({ minSize: "1" })],
          violations: [groupFault("minSize")],
        },
        {
          title: "a group that never has more than one instance",
          resources: [group({ minSize: 0, maxSize: 1 })],
          violations: [groupFault("maxSize")],
        },
        {
          title: "a group of two instances where three zones are wanted",
          config: { minimumZones: 3 },
          resources: [group({})],
          violations: [
            {
              resource: "web",
              message: [
                'Auto Scaling group "web", minSize: found 2, expected at least 3.',
                "Why: two instances stand in two Availability Zones at most.",
                "Fix: set minSize to 3 or more.",
              ].join("\n"),
            },
          ],
        },
        {
          title: "a service of one task",
          resources: [service({})],
          violations: [serviceFault()],
        },
        {
          title: "a service of one task whose strategy is left out",
          resources: [service({ schedulingStrategy: null })],
          violations: [serviceFault()],
        },
        {
          title: "a service of one task beside one that is scaled",
          resources: [service({}), service({}, "worker"), target({})],
          violations: [serviceFault("worker")],
        },
        {
          title: "a service that is scaled in to one task",
          resources: [service({}), target({ minCapacity: 1 })],
          violations: [targetFault("minCapacity")],
        },
        {
          title: "a service of two tasks that never has more than one",
          resources: [service({ desiredCount: 2 }), target({ minCapacity: 0, maxCapacity: 1 })],
          violations: [targetFault("maxCapacity")],
        },
        {
          title: "an endpoint that is scaled in to one instance",
          resources: [
            target({
              serviceNamespace: "sagemaker",
              scalableDimension: "sagemaker:variant:DesiredInstanceCount",
              resourceId: "endpoint/model/variant/one",
              minCapacity: 1,
            }),
          ],
          violations: [targetFault("minCapacity", "instance")],
        },
        {
          title: "a cluster with one node",
          resources: [cluster(), nodes("all", 1)],
          violations: [nodesFault("all")],
        },
        {
          title: "a cluster with one node in two node groups",
          resources: [cluster({ computeConfig: { enabled: false } }), nodes("a", 1), nodes("b", 0)],
          violations: [nodesFault("a", '1 in all node groups of the cluster ("a", "b")')],
        },
        {
          title: "an endpoint of one instance",
          resources: [endpoint({ initialInstanceCount: 1 })],
          violations: [endpointFault("0].initialInstanceCount")],
        },
        {
          title: "an endpoint of two variants of one instance each, beside one that is right",
          resources: [
            endpoint(
              { initialInstanceCount: 2 },
              { initialInstanceCount: 1 },
              { initialInstanceCount: "1" },
            ),
          ],
          violations: [
            endpointFault(
              "1].initialInstanceCount",
              "1 (and productionVariants[2].initialInstanceCount: 1)",
            ),
          ],
        },
        {
          title: "an endpoint that scales itself in to one instance",
          resources: [
            endpoint({
              initialInstanceCount: 2,
              managedInstanceScaling: { status: "ENABLED", minInstanceCount: 1 },
            }),
          ],
          violations: [endpointFault("0].managedInstanceScaling.minInstanceCount")],
        },
        {
          title: "a domain with one dedicated master node",
          resources: [domain({ dedicatedMasterEnabled: true, dedicatedMasterCount: 1 })],
          violations: [mastersFault("1")],
        },
        {
          title: "a domain with two dedicated master nodes, under its other type token",
          resources: [
            domain(
              { dedicatedMasterEnabled: "true", dedicatedMasterCount: "2" },
              "aws:elasticsearch/domain:Domain",
            ),
          ],
          violations: [mastersFault("2")],
        },
        {
          title: "a service beside one that a target scales whose name comes later",
          resources: [
            service({}, "api"),
            service({ name: computed("web-0123") }, "web"),
            target({ resourceId: linked(["web"], "service/main/web-0123") }),
          ],
          violations: [serviceFault()],
        },
        {
          title: "a SageMaker endpoint where only a service is scaled",
          resources: [
            service({}),
            target({ resourceId: "service/main/api-0123" }),
            endpoint({ initialInstanceCount: 1 }),
          ],
          violations: [endpointFault("0].initialInstanceCount")],
        },
        {
          title: "a SageMaker endpoint with three variants of one instance",
          resources: [
            endpoint(
              { initialInstanceCount: 1 },
              { initialInstanceCount: 1 },
              { initialInstanceCount: 1 },
            ),
          ],
          violations: [
            endpointFault(
              "0].initialInstanceCount",
              "1 (and productionVariants[1].initialInstanceCount: 1, productionVariants[2].initialInstanceCount: 1)",
            ),
          ],
        },
        {
          title: "a node group beside one of a cluster that the stack does not hold",
          resources: [cluster(), nodes("one", 1), nodes("far", 6, { clusterName: "far" })],
          violations: [nodesFault("one")],
        },
      ],
      notApplicable: [
        {
          title: "a stack that runs nothing of the kind",
          resources: [{ type: "aws:s3/bucket:Bucket", name: "files" }, cluster()],
          reason:
            "applies to what runs a number of instances, tasks or nodes, of which the stack has none",
        },
      ],
    }),
  );

  for (const phase of ["preview", "update"] satisfies readonly Phase[]) {
    it(`accepts a service that ignores what becomes of its count (${phase})`, async () => {
      const resources = deploy(phase, [service({})]);
      resources.forEach(({ opts }) => opts.ignoreChanges.push("desiredCount"));
      assert.deepEqual(await runStackRule(capacityMultiAz, resources), {
        kind: "judged",
        violations: [],
      });
    });
  }
});
