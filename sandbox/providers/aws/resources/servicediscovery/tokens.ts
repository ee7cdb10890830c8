/** The types that other types refer to. */
export const HTTP_NAMESPACE = "aws:servicediscovery/httpNamespace:HttpNamespace";
export const PRIVATE_DNS_NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
export const PUBLIC_DNS_NAMESPACE = "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace";
export const DISCOVERY_SERVICE = "aws:servicediscovery/service:Service";
