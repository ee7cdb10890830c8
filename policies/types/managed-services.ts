import { identifiedBy, typeGroup } from "./type-group";

/** An OpenSearch Service domain. */
export const searchDomain = identifiedBy(
  "domainName",
  typeGroup("OpenSearch domain", "aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"),
);

/** A CloudSearch domain. */
export const cloudSearchDomain = typeGroup("CloudSearch domain", "aws:cloudsearch/domain:Domain");

/** A broker of Amazon MQ. */
export const messageBroker = identifiedBy(
  "brokerName",
  typeGroup("Amazon MQ broker", "aws:mq/broker:Broker"),
);

/** A cluster of Amazon MSK. */
export const kafkaCluster = identifiedBy(
  "clusterName",
  typeGroup("MSK cluster", "aws:msk/cluster:Cluster"),
);

/** A serverless cluster of Amazon MSK. */
export const kafkaServerlessCluster = identifiedBy(
  "clusterName",
  typeGroup("MSK Serverless cluster", "aws:msk/serverlessCluster:ServerlessCluster"),
);

/** A Cognito user pool. */
export const userPool = typeGroup("Cognito user pool", "aws:cognito/userPool:UserPool");

/** A directory of AWS Directory Service. */
export const directory = typeGroup(
  "Directory Service directory",
  "aws:directoryservice/directory:Directory",
);

/** A further Region of a directory. */
export const directoryRegion = typeGroup(
  "Region of a Directory Service directory",
  "aws:directoryservice/serviceRegion:ServiceRegion",
);

/** A directory of WorkSpaces. */
export const workspacesDirectory = typeGroup(
  "WorkSpaces directory",
  "aws:workspaces/directory:Directory",
);

/** The network of WorkSpaces Secure Browser. */
export const workspacesWebNetwork = typeGroup(
  "WorkSpaces Secure Browser network",
  "aws:workspacesweb/networkSettings:NetworkSettings",
);

/** An environment of Amazon Managed Workflows for Apache Airflow. */
export const airflowEnvironment = typeGroup(
  "Managed Airflow environment",
  "aws:mwaa/environment:Environment",
);

/** A workspace of Amazon Managed Grafana. */
export const grafanaWorkspace = typeGroup(
  "Managed Grafana workspace",
  "aws:grafana/workspace:Workspace",
);

/** A scraper of Amazon Managed Service for Prometheus. */
export const prometheusScraper = typeGroup("Prometheus scraper", "aws:amp/scraper:Scraper");

/** A server of AWS Transfer Family. */
export const transferServer = typeGroup("Transfer Family server", "aws:transfer/server:Server");

/** A web app of AWS Transfer Family. */
export const transferWebApp = typeGroup("Transfer Family web app", "aws:transfer/webApp:WebApp");

/** A CloudHSM cluster. */
export const hsmCluster = identifiedBy(
  "clusterId",
  typeGroup("CloudHSM cluster", "aws:cloudhsmv2/cluster:Cluster"),
);

/** A hardware security module of a CloudHSM cluster. */
export const hsm = typeGroup("hardware security module", "aws:cloudhsmv2/hsm:Hsm");

/** A VPC endpoint of an OpenSearch Service domain. */
export const searchVpcEndpoint = typeGroup(
  "OpenSearch VPC endpoint",
  "aws:opensearch/vpcEndpoint:VpcEndpoint",
  "aws:elasticsearch/vpcEndpoint:VpcEndpoint",
);

/** A VPC endpoint of OpenSearch Serverless. */
export const searchServerlessEndpoint = typeGroup(
  "OpenSearch Serverless VPC endpoint",
  "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint",
);

/** A collection of OpenSearch Serverless. */
export const serverlessCollection = typeGroup(
  "OpenSearch Serverless collection",
  "aws:opensearch/serverlessCollection:ServerlessCollection",
);

/** A policy store of Amazon Verified Permissions. */
export const policyStore = typeGroup(
  "Verified Permissions policy store",
  "aws:verifiedpermissions/policyStore:PolicyStore",
);
