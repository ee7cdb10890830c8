import { elasticIp } from "../../../../../../sandbox/providers/aws/resources/ec2/elastic-ip";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.Eip", () => {
  const good = { domain: "vpc" };

  itRefuses(elasticIp, good, [
    [
      "a domain that is gone",
      { domain: "standard" },
      'domain: got "standard", expected one of vpc',
    ],
    [
      "an address that is none",
      { address: "198.18.0.256" },
      'address: got "198.18.0.256", expected an IPv4 address',
    ],
  ]);
});
