import assert from "node:assert/strict";
import { parseEcrImage } from "../../../components/services/ecr-image";

const REGISTRY = "123456789012.dkr.ecr.us-west-2.amazonaws.com";
const DIGEST = `sha256:${"a".repeat(64)}`;

describe("parseEcrImage", () => {
  for (const suffix of ["", ":1.2", `@${DIGEST}`, `:1.2@${DIGEST}`]) {
    it(`reads a repository with the suffix ${JSON.stringify(suffix)}`, () => {
      assert.deepEqual(parseEcrImage(`${REGISTRY}/shop/web-server${suffix}`), {
        registry: REGISTRY,
        accountId: "123456789012",
        region: "us-west-2",
        repository: "shop/web-server",
      });
    });
  }

  it("reads a registry in China", () => {
    const image = parseEcrImage("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web");
    assert.equal(image?.registry, "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn");
    assert.equal(image.region, "cn-north-1");
  });

  for (const image of [
    "public.ecr.aws/docker/library/caddy:2",
    "nginx:1",
    "123.dkr.ecr.us-west-2.amazonaws.com/web",
    `evil.example/${REGISTRY}/web`,
    `${REGISTRY}/`,
    `${REGISTRY}/web;reboot`,
  ]) {
    it(`knows that ${image} is no image in a private repository`, () => {
      assert.equal(parseEcrImage(image), undefined);
    });
  }
});
