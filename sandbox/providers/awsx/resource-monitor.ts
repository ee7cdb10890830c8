import { credentials } from "@grpc/grpc-js";
import type { Alias } from "@pulumi/pulumi/proto/alias_pb.js";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import resourcePb from "@pulumi/pulumi/proto/resource_pb.js";
import { type PropertyMap, propertiesOf, structOf } from "../property-values";

const { RegisterResourceOutputsRequest, RegisterResourceRequest } = resourcePb;

/** A resource to register. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  /** False for a component. */
  readonly custom: boolean;
  readonly inputs: PropertyMap;
  /** For each input the URNs of the resources whose outputs it holds. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** URNs that must exist first, beyond those of the inputs. */
  readonly dependsOn: readonly string[];
  /** Version of the provider that makes it; undefined for a component. */
  readonly version?: string;
  /** Reference of the provider that makes it; undefined for a component and where the default one does. */
  readonly provider?: string;
  /** References of the providers of a component's children, by package. */
  readonly providers?: Readonly<Record<string, string>>;
  /** Whether the engine refuses to delete it. */
  readonly protect?: boolean;
  /** What it was called before. */
  readonly aliases?: readonly Alias[];
}

/** What the engine answers. */
export interface Registered {
  readonly urn: string;
  /** Empty while it is unknown. */
  readonly id: string;
  readonly outputs: PropertyMap;
}

/** The part of the engine that takes registrations, for as long as one component is made. */
export class ResourceMonitor {
  private readonly client: ResourceMonitorClient;

  public constructor(address: string) {
    this.client = new ResourceMonitorClient(address, credentials.createInsecure());
  }

  /** Registers a resource and waits until the engine has planned or made it. */
  public async register(resource: Registration): Promise<Registered> {
    const request = new RegisterResourceRequest()
      .setType(resource.type)
      .setName(resource.name)
      .setParent(resource.parent)
      .setCustom(resource.custom)
      .setObject(structOf(resource.inputs))
      .setVersion(resource.version ?? "")
      .setProvider(resource.provider ?? "")
      .setAliasesList([...(resource.aliases ?? [])])
      .setAliasspecs(true)
      .setAcceptsecrets(true)
      .setAcceptresources(true)
      .setSupportspartialvalues(true)
      .setDependenciesList([
        ...new Set([...Object.values(resource.propertyDependencies).flat(), ...resource.dependsOn]),
      ]);
    for (const [key, urns] of Object.entries(resource.propertyDependencies)) {
      const dependencies = new RegisterResourceRequest.PropertyDependencies();
      request.getPropertydependenciesMap().set(key, dependencies.setUrnsList([...urns]));
    }
    for (const [name, reference] of Object.entries(resource.providers ?? {})) {
      request.getProvidersMap().set(name, reference);
    }
    if (resource.protect !== undefined) {
      request.setProtect(resource.protect);
    }
    return new Promise((resolve, reject) => {
      this.client.registerResource(request, (error, response) => {
        if (error === null) {
          const outputs = propertiesOf(response.getObject());
          resolve({ urn: response.getUrn(), id: response.getId(), outputs });
        } else {
          reject(new Error(`${resource.type} ${resource.name}: ${error.details}`));
        }
      });
    });
  }

  /** Ends a component: these are its outputs. */
  public async registerOutputs(urn: string, outputs: PropertyMap): Promise<void> {
    const request = new RegisterResourceOutputsRequest().setUrn(urn).setOutputs(structOf(outputs));
    return new Promise((resolve, reject) => {
      this.client.registerResourceOutputs(request, (error) => {
        if (error === null) {
          resolve();
        } else {
          reject(new Error(`${urn}: ${error.details}`));
        }
      });
    });
  }

  public close(): void {
    this.client.close();
  }
}
