import assert from "node:assert/strict";
import { table } from "../../../../../../sandbox/providers/aws/resources/dynamodb/table";
import { TABLE } from "../../../../../../sandbox/providers/aws/resources/dynamodb/tokens";
import { UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";
import { temporaryFolder } from "../../../../../support/temporary-folder";
import { TestAccount } from "../ecs/test-account";

const ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/products";
const KEY = "arn:aws:kms:eu-west-1:123456789012:key/a";

const onDemand = {
  name: "products",
  billingMode: "PAY_PER_REQUEST",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
};

describe("replicas of aws.dynamodb.Table", () => {
  const folder = temporaryFolder("dynamodb-replicas");
  const good = {
    ...onDemand,
    streamEnabled: true,
    streamViewType: "NEW_AND_OLD_IMAGES",
    replicas: [{ regionName: "eu-central-1" }],
  };
  const ownKey = { serverSideEncryption: { enabled: true, kmsKeyArn: KEY } };
  const theirKey = { regionName: "eu-central-1", kmsKeyArn: KEY.replace("west", "central") };

  itRefuses(table, good, [
    [
      "a zone",
      { replicas: [{ regionName: "eu-central-1a" }] },
      'replicas[0].regionName: got "eu-central-1a", expected a Region, such as eu-west-1',
    ],
    [
      "a Region twice",
      { replicas: [...good.replicas, ...good.replicas] },
      'replicas[1].regionName: got "eu-central-1", expected a Region that no other replica has',
    ],
    [
      "the table's own Region",
      { region: "eu-central-1" },
      'replicas[0].regionName: got "eu-central-1", expected another Region than the table\'s own',
    ],
    [
      "the Region of the table's own key",
      { ...ownKey, replicas: [{ regionName: "eu-west-1", kmsKeyArn: KEY }] },
      'replicas[0].regionName: got "eu-west-1", expected another Region than the table\'s own',
    ],
    [
      "a key of another Region",
      { ...ownKey, replicas: [{ regionName: "eu-central-1", kmsKeyArn: KEY }] },
      `replicas[0].kmsKeyArn: got "${KEY}", expected a key of eu-central-1`,
    ],
    [
      "no stream",
      { streamEnabled: null, streamViewType: null },
      "streamEnabled: got nothing, expected true beside replicas",
      "streamViewType: got nothing, expected NEW_AND_OLD_IMAGES beside replicas",
    ],
    [
      "a stream of keys",
      { streamViewType: "KEYS_ONLY" },
      'streamViewType: got "KEYS_ONLY", expected NEW_AND_OLD_IMAGES beside replicas',
    ],
    [
      "a table with a key of its own and a replica without one",
      ownKey,
      "replicas[0].kmsKeyArn: got nothing, expected a key of the replica's Region, since the table has one",
    ],
    [
      "a replica with a key of its own and a table without one",
      { replicas: [theirKey] },
      "replicas[0].kmsKeyArn: got a key, expected no value, since serverSideEncryption names no key",
    ],
  ]);
  itTakes(table, good, [
    ["keys of each Region", { ...ownKey, replicas: [theirKey] }],
    [
      "keys that are not known yet",
      {
        serverSideEncryption: { enabled: true, kmsKeyArn: UNKNOWN },
        replicas: [{ regionName: "eu-central-1", kmsKeyArn: UNKNOWN }],
      },
    ],
    [
      "strong consistency without a stream",
      {
        streamEnabled: null,
        streamViewType: null,
        replicas: [{ regionName: "eu-central-1", consistencyMode: "STRONG" }],
      },
    ],
  ]);

  it("have the table's name in their own Regions, and come without a replacement", async () => {
    const account = new TestAccount(folder());
    const made = await account.make(TABLE, good);
    assert.deepEqual(made.outputs["replicas"], [
      {
        arn: ARN.replace("west", "central"),
        consistencyMode: "EVENTUAL",
        deletionProtectionEnabled: false,
        kmsKeyArn: "",
        pointInTimeRecovery: false,
        propagateTags: false,
        regionName: "eu-central-1",
        streamArn: `${ARN.replace("west", "central")}/stream/2026-01-01T00:00:00.000`,
        streamLabel: "2026-01-01T00:00:00.000",
      },
    ]);
    const more = { replicas: [...good.replicas, { regionName: "eu-north-1" }] };
    assert.deepEqual(account.change(made, more).replaces, []);
  });
});
