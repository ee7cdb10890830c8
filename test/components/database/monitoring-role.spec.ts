import assert from "node:assert/strict";
import { MonitoringRole } from "../../../components/database/monitoring-role";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const run = (region: string): Promise<Recording<MonitoringRole>> =>
  record(() => new MonitoringRole("db-monitoring", { region, accountId: "123456789012" }));

describe("MonitoringRole", () => {
  it("creates a role with AWS's policy", async () => {
    const recording = await run("us-west-2");
    assert.deepEqual(tree(recording), [
      "aws:iam/role:Role db-monitoring-role < db-monitoring",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment db-monitoring-policy < db-monitoring",
      "multizone:database:MonitoringRole db-monitoring < stack",
    ]);
    assertHouseRules(recording);
    assert.equal(
      await valueOf(recording.result.arn),
      "arn:aws:mock:us-west-2:123456789012:db-monitoring-role",
    );
  });

  it("lets RDS take it for databases of the account and Region alone, in each partition", async () => {
    const { inputsOf } = await run("cn-north-1");
    const role = inputsOf("aws:iam/role:Role", "db-monitoring-role");
    assert.deepEqual(JSON.parse(String(role["assumeRolePolicy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "monitoring.rds.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws-cn:rds:cn-north-1:123456789012:db:*" },
          },
        },
      ],
    });
    assert.equal(
      inputsOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "db-monitoring-policy")[
        "policyArn"
      ],
      "arn:aws-cn:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
    );
  });
});
