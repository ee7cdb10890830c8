import assert from "node:assert/strict";
import { pullImages, readSecrets, writeLogs } from "../../../components/services/role-statements";
import { valueOf } from "../../support/mocks";

const OWN = "arn:aws:ecr:us-west-2:123456789012:repository/web";
const FOREIGN = "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/team/shop:1.2";

const repositoriesOf = async (images: Parameters<typeof pullImages>[1]): Promise<unknown> => {
  const statements = await valueOf(pullImages(OWN, images));
  return statements.find(({ Sid }) => Sid === "PullImage")?.Resource;
};

describe("writeLogs", () => {
  it("opens the streams of one log group, and not the group", async () => {
    assert.deepEqual(await valueOf(writeLogs("arn:logs")), [
      {
        Sid: "WriteLogs",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:logs:*",
      },
    ]);
  });
});

describe("pullImages", () => {
  it("opens the service's own repository alone for a tag and for an image of a public registry", async () => {
    const images = [{ tag: "1.4" }, { reference: "public.ecr.aws/docker/library/caddy:2" }];
    assert.deepEqual(await repositoriesOf(images), [OWN]);
  });

  it("opens another private repository in its own partition too, once for both of its images", async () => {
    assert.deepEqual(await repositoriesOf([{ reference: FOREIGN }, { reference: FOREIGN }]), [
      OWN,
      "arn:aws-cn:ecr:cn-north-1:210987654321:repository/team/shop",
    ]);
  });

  it("grants reading, and signing in to the registry, and nothing that writes", async () => {
    const statements = await valueOf(pullImages(OWN, []));
    assert.deepEqual(
      statements.flatMap(({ Action }) => Action),
      [
        "ecr:GetAuthorizationToken",
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
    );
  });
});

describe("readSecrets", () => {
  it("opens each secret that the environment names, once", () => {
    assert.deepEqual(readSecrets({ KEY: "arn:one", SAME_KEY: "arn:one", TOKEN: "arn:two" }), [
      {
        Sid: "ReadSecrets",
        Action: ["secretsmanager:GetSecretValue"],
        Resource: ["arn:one", "arn:two"],
      },
    ]);
  });

  it("grants nothing where there is no secret", () => {
    assert.deepEqual(readSecrets({}), []);
  });
});
