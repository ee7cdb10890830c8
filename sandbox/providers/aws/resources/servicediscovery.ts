import type { AwsResourceRow } from "../aws-resource";
import { httpNamespace } from "./servicediscovery/http-namespace";
import { instance } from "./servicediscovery/instance";
import { privateDnsNamespace } from "./servicediscovery/private-dns-namespace";
import { service } from "./servicediscovery/service";
import {
  DISCOVERY_SERVICE,
  HTTP_NAMESPACE,
  PRIVATE_DNS_NAMESPACE,
} from "./servicediscovery/tokens";

/** AWS Cloud Map. */
export const servicediscovery: Readonly<Record<string, AwsResourceRow>> = {
  [HTTP_NAMESPACE]: httpNamespace,
  "aws:servicediscovery/instance:Instance": instance,
  [PRIVATE_DNS_NAMESPACE]: privateDnsNamespace,
  [DISCOVERY_SERVICE]: service,
};
