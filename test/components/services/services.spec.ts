import assert from "node:assert/strict";
import {
  type DeclaredService,
  declareServices,
  type ServiceSpec,
  type ServicesSurroundings,
} from "../../../components/services/services";
import { record, type Recording } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";
import { inContainers, onInstances, stackSurroundings } from "../../support/service-settings";

const run = (
  specs: readonly ServiceSpec[],
  bent: Partial<ServicesSurroundings> = {},
): Promise<Recording<readonly DeclaredService[]>> =>
  record(() => declareServices(specs, { ...stackSurroundings(), ...bent }));

const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

/** The names of the resources in a list of services, each service's own. */
async function namesOf(specs: readonly ServiceSpec[]): Promise<readonly string[]> {
  return tree(await run(specs));
}

describe("declareServices", () => {
  it("runs each service on its platform", async () => {
    const recording = await run([onInstances("flask"), inContainers("user")]);
    assert.deepEqual(
      tree(recording).filter((line) => line.endsWith("< stack")),
      [
        "multizone:services:ContainerService user < stack",
        "multizone:services:InstanceService flask < stack",
      ],
    );
    assertHouseRules(recording);
  });

  it("leaves every other service as it is when one is added or taken out", async () => {
    const few = [onInstances("flask", { connectsTo: ["store"] }), inContainers("user")];
    const more = [few[0], inContainers("order", { connectsTo: ["store"] }), few[1]].flatMap(
      (each) => each ?? [],
    );
    const [without, withOne] = [await namesOf(few), await namesOf(more)];
    assert.deepEqual(
      withOne.filter((line) => !without.includes(line)),
      withOne.filter((line) => / order(?:-| )/.test(line)),
    );
    assert.ok(without.every((line) => withOne.includes(line)));
  });

  it("opens a service in containers to those that connect to it, and gives them its address", async () => {
    const recording = await run([
      onInstances("flask", { connectsTo: ["user"] }),
      inContainers("user", { port: 9000 }),
    ]);
    assert.deepEqual(recording.inputsOf(INGRESS, "flask--user-ingress"), {
      ipProtocol: "tcp",
      fromPort: 9000,
      toPort: 9000,
      description: "flask to user",
      securityGroupId: "user-network-security-group-id",
      referencedSecurityGroupId: "flask-network-security-group-id",
    });
    const { userData } = recording.inputsOf(
      "aws:ec2/launchTemplate:LaunchTemplate",
      "flask-fleet-launch-template",
    );
    const script = Buffer.from(String(userData), "base64").toString();
    assert.match(script, /USER_URL=http:\/\/user\.shop\.internal:9000/);
  });

  it("lets two services reach each other", async () => {
    const recording = await run([
      inContainers("user", { connectsTo: ["order"] }),
      inContainers("order", { connectsTo: ["user"] }),
    ]);
    assert.deepEqual(
      recording
        .ofType(INGRESS)
        .map(({ name }) => name)
        .filter((name) => /^(?:user--order|order--user)-/.test(name))
        .sort(),
      ["order--user-ingress", "user--order-ingress"],
    );
  });

  it("tells links apart whose services' names run into each other", async () => {
    const recording = await run([
      inContainers("a", { connectsTo: ["b-c"] }),
      inContainers("a-b", { connectsTo: ["c"] }),
      inContainers("b-c"),
      inContainers("c"),
    ]);
    const names = recording.ofType(INGRESS).map(({ name }) => name);
    assert.ok(names.includes("a--b-c-ingress") && names.includes("a-b--c-ingress"));
    assert.equal(new Set(names).size, names.length);
  });

  it("gives a service the rights and the address of its back ends, and no other service's", async () => {
    const recording = await run([
      inContainers("user", { connectsTo: ["store"] }),
      inContainers("order"),
    ]);
    const reading = recording
      .ofType("aws:iam/rolePolicy:RolePolicy")
      .filter(({ inputs }) => String(inputs["policy"]).includes("store:Read"));
    assert.deepEqual(
      reading.map(({ name }) => name.split("-", 1)[0]),
      ["user"],
    );
  });

  it("asks those for a sign-in whose services want it", async () => {
    const signIn = { type: "authenticate-cognito" };
    const recording = await run([inContainers("user"), inContainers("order", { signIn: true })], {
      signIn,
    });
    const types = recording
      .ofType("aws:lb/listenerRule:ListenerRule")
      .map(({ name, inputs }) => [
        name,
        (inputs["actions"] as { type: string }[]).map(({ type }) => type),
      ]);
    assert.deepEqual(types, [
      ["user-rule-100", ["forward"]],
      ["order-rule-100", ["authenticate-cognito", "forward"]],
    ]);
  });

  it("refuses a connection to what there is not, or to a service that has no name of its own", async () => {
    await assert.rejects(
      run([inContainers("user", { connectsTo: ["queue"] })]),
      /service user connects to queue; expected one of store, user/,
    );
    await assert.rejects(
      run([onInstances("flask"), inContainers("user", { connectsTo: ["flask"] })]),
      /service user connects to flask; expected one of store, user/,
    );
  });

  it("refuses a sign-in that the stack has not", async () => {
    await assert.rejects(
      run([inContainers("user", { signIn: true })]),
      /service user asks for a sign-in, and the stack has none/,
    );
  });
});
