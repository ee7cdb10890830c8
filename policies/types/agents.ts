import { typeGroup } from "./type-group";

/** An agent in Amazon Bedrock AgentCore Runtime. */
export const agentRuntime = typeGroup(
  "AgentCore runtime",
  "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
);

/** A harness of Amazon Bedrock AgentCore. */
export const agentHarness = typeGroup(
  "AgentCore harness",
  "aws:bedrock/agentcoreHarness:AgentcoreHarness",
);

/** The browser tool of Amazon Bedrock AgentCore. */
export const agentBrowser = typeGroup(
  "AgentCore browser",
  "aws:bedrock/agentcoreBrowser:AgentcoreBrowser",
);

/** The code interpreter of Amazon Bedrock AgentCore. */
export const agentCodeInterpreter = typeGroup(
  "AgentCore code interpreter",
  "aws:bedrock/agentcoreCodeInterpreter:AgentcoreCodeInterpreter",
);

/** A gateway of Amazon Bedrock AgentCore. */
export const agentGateway = typeGroup(
  "AgentCore gateway",
  "aws:bedrock/agentcoreGateway:AgentcoreGateway",
);

/** A target of an AgentCore gateway. */
export const agentGatewayTarget = typeGroup(
  "AgentCore gateway target",
  "aws:bedrock/agentcoreGatewayTarget:AgentcoreGatewayTarget",
);

/** An OAuth 2.0 credential provider of AgentCore. */
export const agentCredentialProvider = typeGroup(
  "AgentCore OAuth2 credential provider",
  "aws:bedrock/agentcoreOauth2CredentialProvider:AgentcoreOauth2CredentialProvider",
);

/** A registry of AgentCore. */
export const agentRegistry = typeGroup(
  "AgentCore registry",
  "aws:bedrock/agentcoreRegistry:AgentcoreRegistry",
);

/** A registry of AWS Agent Registry. */
export const agentDiscoveryRegistry = typeGroup(
  "Agent Registry registry",
  "aws:agentregistry/registry:Registry",
);
