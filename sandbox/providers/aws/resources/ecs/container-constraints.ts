import { isPropertyMap, type PropertyMap } from "../../../property-values";
import { type Constraint, documented } from "../../check/constraint";
import { form, oneOf, range, required } from "../../check/constraints";
import { when, where } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { shown } from "../../check/fault";
import { knownAt, placesAt } from "../../check/properties-at";
import { ecsName } from "./names";

const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference";
const CONTAINERS = "containerDefinitions[]";
const LOG_DRIVERS = [
  "awsfirelens",
  "awslogs",
  "fluentd",
  "gelf",
  "journald",
  "json-file",
  "splunk",
  "syslog",
];

/** The constraints on the containers of a task definition, which stand at `containerDefinitions[]`. */
export const containerConstraints: readonly Constraint[] = [
  documented(`${API}/API_ContainerDefinition.html`, [
    eachBlock(CONTAINERS, [
      required("name"),
      required("image"),
      ...ecsName("name"),
      form("image", /^\S+$/, "an image: repository-url/image:tag or …@digest"),
      range("cpu", 0, 196_608),
      range("stopTimeout", 0, 2_147_483_647),
    ]),
    distinctNames,
    anEssential,
  ]),
  documented(`${API}/API_PortMapping.html`, [
    range(`${CONTAINERS}.portMappings[].containerPort`, 1, 65535),
    range(`${CONTAINERS}.portMappings[].hostPort`, 0, 65535),
    oneOf(`${CONTAINERS}.portMappings[].protocol`, ["tcp", "udp"]),
    oneOf(`${CONTAINERS}.portMappings[].appProtocol`, ["grpc", "http", "http2"]),
    form(
      `${CONTAINERS}.portMappings[].name`,
      /^[a-z0-9_][a-z0-9_-]{0,63}$/,
      "up to 64 small letters, digits, underscores and hyphens, no hyphen first",
    ),
    when("networkMode", ["awsvpc"], [sameHostPort]),
  ]),
  documented(`${API}/API_HealthCheck.html`, [
    eachBlock(CONTAINERS, [where("healthCheck", [required("healthCheck.command")])]),
    range(`${CONTAINERS}.healthCheck.interval`, 5, 300),
    range(`${CONTAINERS}.healthCheck.timeout`, 2, 60),
    range(`${CONTAINERS}.healthCheck.retries`, 1, 10),
    range(`${CONTAINERS}.healthCheck.startPeriod`, 0, 300),
  ]),
  documented(`${API}/API_LogConfiguration.html`, [
    oneOf(`${CONTAINERS}.logConfiguration.logDriver`, LOG_DRIVERS),
  ]),
];

/** The constraints on the containers of a task for AWS Fargate. */
export const fargateContainerConstraints: readonly Constraint[] = [
  documented(`${API}/API_LogConfiguration.html`, [
    oneOf(`${CONTAINERS}.logConfiguration.logDriver`, ["awsfirelens", "awslogs", "splunk"]),
  ]),
  documented(`${API}/API_ContainerDefinition.html`, [range(`${CONTAINERS}.stopTimeout`, 0, 120)]),
];

function distinctNames(inputs: PropertyMap): ReturnType<Constraint> {
  const names = placesAt(inputs, `${CONTAINERS}.name`);
  return names
    .filter(({ value }, index) => names.findIndex((other) => other.value === value) !== index)
    .map(({ path, value, isSecret }) => ({
      property: path,
      given: shown(value, isSecret),
      expected: "a name that no other container of the task has",
    }));
}

/** A container is essential where it does not say otherwise. */
function anEssential(inputs: PropertyMap): ReturnType<Constraint> {
  const containers = placesAt(inputs, CONTAINERS);
  const isEssential = containers.some(
    ({ value }) => isPropertyMap(value) && knownAt(value, "essential") !== false,
  );
  return containers.length === 0 || isEssential
    ? []
    : [
        {
          property: "containerDefinitions",
          given: "no essential container",
          expected: "one essential container at least",
        },
      ];
}

/** In its own network interface a container has no other port than its own. */
function sameHostPort(inputs: PropertyMap): ReturnType<Constraint> {
  return placesAt(inputs, `${CONTAINERS}.portMappings[]`).flatMap(({ path, value, isSecret }) => {
    const mapping = isPropertyMap(value) ? value : {};
    const [host, own] = [knownAt(mapping, "hostPort"), knownAt(mapping, "containerPort")];
    return host === undefined || own === undefined || host === own
      ? []
      : [
          {
            property: `${path}.hostPort`,
            given: shown(host, isSecret),
            expected: `the containerPort (${shown(own, isSecret)}), or none`,
          },
        ];
  });
}
