import assert from "node:assert/strict";
import { Topic, type TopicArgs } from "../../../../components/data/messaging/topic";
import { topicPolicy } from "../../../../components/data/messaging/topic-policy";
import { resourcePolicy } from "../../../../components/shared/policy-document";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { topicArnOf } from "./support";

const TOPIC = "aws:sns/topic:Topic";
const POLICY = "aws:sns/topicPolicy:TopicPolicy";

const ARGS: TopicArgs = {
  name: "order-events",
  fifo: false,
  region: "us-west-2",
  accountId: "123456789012",
  keyArn: "arn:key",
};

describe("Topic", () => {
  let recording: Recording<Topic>;

  before(async () => {
    recording = await record(() => new Topic("shop-events", ARGS));
  });

  it("creates the topic and its policy", () => {
    assert.deepEqual(tree(recording), [
      `${TOPIC} shop-events-topic < shop-events`,
      `${POLICY} shop-events-topic-policy < shop-events`,
      "multizone:data:Topic shop-events < stack",
    ]);
    assertHouseRules(recording);
  });

  it("encrypts what passes through it", () => {
    assert.deepEqual(recording.inputsOf(TOPIC, "shop-events-topic"), { kmsMasterKeyId: "arn:key" });
  });

  it("belongs to its account", async () => {
    const topicArn = topicArnOf("shop-events-topic");
    const { arn, policy } = recording.inputsOf(POLICY, "shop-events-topic-policy");
    assert.equal(arn, topicArn);
    assert.equal(
      policy,
      await valueOf(resourcePolicy(topicPolicy(topicArn, ARGS.accountId, ARGS.region))),
    );
  });

  it("takes a message's hash for its deduplication id where it is FIFO", async () => {
    const fifo = await record(() => new Topic("shop-events", { ...ARGS, fifo: true }));
    assert.deepEqual(fifo.inputsOf(TOPIC, "shop-events-topic"), {
      kmsMasterKeyId: "arn:key",
      fifoTopic: true,
      contentBasedDeduplication: true,
    });
  });

  it("offers its connection, and tells where it is", async () => {
    const { arn, connection } = recording.result;
    assert.equal(await valueOf(arn), topicArnOf("shop-events-topic"));
    assert.equal(connection.name, "order-events");
    assert.deepEqual(await valueOf(connection.environment), {
      ORDER_EVENTS_TOPIC_ARN: topicArnOf("shop-events-topic"),
    });
    assert.equal(connection.statements[1]?.Resource, "arn:key");
  });
});
