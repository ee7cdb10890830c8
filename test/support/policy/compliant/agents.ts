import { arn, inSubnets, role, type Example } from "./example";

const jwt = { discoveryUrl: "https://login.example.com/.well-known/openid-configuration" };
const inside = "privateEndpoint.managedVpcResource.subnetIds[]";

/** What Amazon Bedrock AgentCore runs, and its ways into a VPC. */
export const agentExamples: readonly Example[] = [
  inSubnets(
    "agent-runtime",
    "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
    "networkConfiguration.networkModeConfig.subnets[]",
    { agentRuntimeName: "agent", roleArn: role, networkConfiguration: { networkMode: "VPC" } },
  ),
  inSubnets(
    "agent-harness",
    "aws:bedrock/agentcoreHarness:AgentcoreHarness",
    "environments[].agentcoreRuntimeEnvironments[].networkConfigurations[].networkModeConfigs[].subnets[]",
    { harnessName: "harness", executionRoleArn: role },
  ),
  inSubnets(
    "agent-browser",
    "aws:bedrock/agentcoreBrowser:AgentcoreBrowser",
    "networkConfiguration.vpcConfig.subnets[]",
    { networkConfiguration: { networkMode: "VPC" } },
  ),
  inSubnets(
    "agent-interpreter",
    "aws:bedrock/agentcoreCodeInterpreter:AgentcoreCodeInterpreter",
    "networkConfiguration.vpcConfig.subnets[]",
    { networkConfiguration: { networkMode: "VPC" } },
  ),
  inSubnets(
    "agent-gateway",
    "aws:bedrock/agentcoreGateway:AgentcoreGateway",
    `authorizerConfiguration.customJwtAuthorizer.${inside}`,
    {
      authorizerType: "CUSTOM_JWT",
      roleArn: role,
      authorizerConfiguration: { customJwtAuthorizer: jwt },
    },
  ),
  inSubnets("agent-target", "aws:bedrock/agentcoreGatewayTarget:AgentcoreGatewayTarget", inside, {
    gatewayIdentifier: "gateway-1",
  }),
  inSubnets(
    "agent-credentials",
    "aws:bedrock/agentcoreOauth2CredentialProvider:AgentcoreOauth2CredentialProvider",
    `oauth2ProviderConfig.customOauth2ProviderConfig.${inside}`,
    { credentialProviderVendor: "CustomOauth2" },
  ),
  inSubnets(
    "agent-registry",
    "aws:bedrock/agentcoreRegistry:AgentcoreRegistry",
    `authorizerConfiguration.customJwtAuthorizer.${inside}`,
    { authorizerType: "CUSTOM_JWT", authorizerConfiguration: { customJwtAuthorizer: jwt } },
  ),
  inSubnets(
    "discovery-registry",
    "aws:agentregistry/registry:Registry",
    `discoveryConfiguration.authorizerConfiguration.customJwtAuthorizer.${inside}`,
    { discoveryConfiguration: { authorizerType: "CUSTOM_JWT" } },
  ),
  inSubnets(
    "network-connector",
    "aws:lambda/coreNetworkConnector:CoreNetworkConnector",
    "configuration.vpcEgressConfiguration.subnetIds[]",
    { operatorRole: arn("iam", "role/operator") },
  ),
];
