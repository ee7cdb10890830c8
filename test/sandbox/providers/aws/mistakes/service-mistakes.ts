import type { Mistake } from "./mistake";

/** Mistakes in what makes up the services: tasks, scaling, alarms, hooks, repositories and the firewall in front of them. */
export const SERVICE_MISTAKES: readonly Mistake[] = [
  [
    "a task that Fargate has no size for",
    "user-fleet-task",
    { cpu: "256", memory: "4096" },
    ['memory: got "4096", expected one of 512, 1024, 2048 for FARGATE with 256 CPU units'],
  ],
  [
    "a task without an address of its own",
    "user-fleet-task",
    { networkMode: "bridge" },
    ['networkMode: got "bridge", expected one of awsvpc'],
  ],
  [
    "containers that are no list",
    "user-fleet-task",
    { containerDefinitions: '{"name":"user"}' },
    [
      'containerDefinitions: got "{\\"name\\":\\"user\\"}", expected a JSON list of at least one container definition',
    ],
  ],
  [
    "a service with less than no tasks",
    "user-fleet-service",
    { desiredCount: -1 },
    ["desiredCount: got -1, expected 0 to 2147483647"],
  ],
  [
    "a service of an unknown launch type",
    "user-fleet-service",
    { launchType: "LAMBDA" },
    [
      'launchType: got "LAMBDA", expected one of EC2, EXTERNAL, FARGATE, MANAGED_INSTANCES',
      "launchType: got launchType together with capacityProviderStrategies, expected at most one of capacityProviderStrategies, launchType",
    ],
  ],
  [
    "a mistyped way back",
    "user-fleet-service",
    { deploymentCircuitBreaker: { enable: true, rolback: true } },
    [
      "deploymentCircuitBreaker.rolback: got a property that does not exist, expected rollback, if that is meant",
      "deploymentCircuitBreaker.rollback: got nothing, expected a boolean: it is required",
    ],
  ],
  [
    "two capacity providers that are the base",
    "user-fleet-service",
    {
      capacityProviderStrategies: [
        { base: 1, capacityProvider: "FARGATE", weight: 1 },
        { base: 1, capacityProvider: "FARGATE_SPOT", weight: 1 },
      ],
    },
    [
      "capacityProviderStrategies[1].base: got 1, expected no second base: one capacity provider has it",
    ],
  ],
  [
    "a scalable target whose maximum is below its minimum",
    "user-fleet-scalable-target",
    { maxCapacity: 1 },
    ["minCapacity: got 2, expected at most maxCapacity (1)"],
  ],
  [
    "a scalable target of an unknown dimension",
    "user-fleet-scalable-target",
    { scalableDimension: "ecs:service:Tasks" },
    [
      'scalableDimension: got "ecs:service:Tasks", expected one of ecs:service:DesiredCount with serviceNamespace "ecs"',
    ],
  ],
  [
    "scaling of tasks by a metric without its load balancer",
    "user-fleet-scale-by-requests",
    {
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: {
          predefinedMetricType: "ALBRequestCountPerTarget",
          resourceLabel: "user",
        },
        targetValue: 1000,
      },
    },
    [
      'targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.resourceLabel: got "user", expected app/<load balancer>/<id>/targetgroup/<target group>/<id> with targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType "ALBRequestCountPerTarget"',
    ],
  ],
  [
    "an alarm that needs more periods than it looks at",
    "user-deployment-healthy",
    { datapointsToAlarm: 4 },
    ["datapointsToAlarm: got 4, expected at most evaluationPeriods (3)"],
  ],
  [
    "an alarm with an unknown comparison",
    "user-deployment-healthy",
    { comparisonOperator: "LessThan" },
    [
      'comparisonOperator: got "LessThan", expected one of GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanOrEqualToThreshold, LessThanThreshold, GreaterThanUpperThreshold, LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold',
    ],
  ],
  [
    "an alarm on a metric beside an expression",
    "user-deployment-errors",
    { metricName: "RequestCount" },
    [
      "metricQueries: got metricQueries together with metricName, expected exactly one of metricName, metricQueries, evaluationCriteria",
      "statistic: got none of them, expected exactly one of statistic, extendedStatistic",
      "namespace: got nothing, expected a value",
      "period: got nothing, expected a value",
    ],
  ],
  [
    "a web ACL that both allows and blocks by default",
    "load-balancer-web-acl-acl",
    { defaultAction: { allow: {}, block: {} } },
    ["defaultAction.block: got block together with allow, expected exactly one of allow, block"],
  ],
  [
    "a web ACL for an unknown kind of resource",
    "load-balancer-web-acl-acl",
    { scope: "GLOBAL" },
    ['scope: got "GLOBAL", expected one of CLOUDFRONT, REGIONAL'],
  ],
  [
    "a group of rules without capacity",
    "load-balancer-web-acl-body-size",
    { capacity: 0 },
    ["capacity: got 0, expected 1 to 5000"],
  ],
  [
    "firewall logs that go to a name",
    "load-balancer-web-acl-logging",
    { logDestinationConfigs: ["aws-waf-logs-web"] },
    [
      'logDestinationConfigs[0]: got "aws-waf-logs-web", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ],
  [
    "a lifecycle hook that waits for longer than two hours",
    "django-fleet-launching",
    { heartbeatTimeout: 7201 },
    ["heartbeatTimeout: got 7201, expected 30 to 7200"],
  ],
  [
    "a lifecycle hook for an unknown transition",
    "django-fleet-launching",
    { lifecycleTransition: "launching" },
    [
      'lifecycleTransition: got "launching", expected one of autoscaling:EC2_INSTANCE_LAUNCHING, autoscaling:EC2_INSTANCE_TERMINATING',
    ],
  ],
  [
    "a repository name in capitals",
    "user-repository-images",
    { name: "User" },
    ['name: got "User", expected small letters and digits, with single . _ - or / between them'],
  ],
  [
    "images that are half mutable",
    "user-repository-images",
    { imageTagMutability: "SOMETIMES" },
    [
      'imageTagMutability: got "SOMETIMES", expected one of IMMUTABLE, MUTABLE, IMMUTABLE_WITH_EXCLUSION, MUTABLE_WITH_EXCLUSION',
    ],
  ],
  [
    "a retention of images that is no JSON",
    "user-repository-retention",
    { policy: "keep 30" },
    ['policy: got "keep 30", expected a lifecycle policy in JSON: an object with rules'],
  ],
  [
    "a share of capacity above its bound",
    "containers-capacity-providers",
    {
      defaultCapacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1001 }],
    },
    ["defaultCapacityProviderStrategies[0].weight: got 1001, expected 0 to 1000"],
  ],
  [
    "an unknown degree of observation",
    "containers-cluster",
    { settings: [{ name: "containerInsights", value: "on" }] },
    ['settings[0].value: got "on", expected one of disabled, enabled, enhanced'],
  ],
  [
    "a weight above its bound",
    "django-rule-100",
    {
      actions: [
        {
          forward: {
            targetGroups: [
              {
                arn: "arn:aws:elasticloadbalancing:us-west-2:123456789012:targetgroup/a/1",
                weight: 1000,
              },
            ],
          },
          type: "forward",
        },
      ],
    },
    ["actions[0].forward.targetGroups[0].weight: got 1000, expected 0 to 999"],
  ],
  [
    "a record of an unknown type",
    "user-registry",
    { dnsConfig: { dnsRecords: [{ ttl: 10, type: "TXT" }], namespaceId: "ns-0123456789abcdef" } },
    ['dnsConfig.dnsRecords[0].type: got "TXT", expected one of A, AAAA, CNAME, SRV'],
  ],
];
