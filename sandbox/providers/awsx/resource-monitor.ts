import { credentials } from "@grpc/grpc-js";
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
      .setSupportspartialvalues(true)
      .setDependenciesList([
        ...new Set([...Object.values(resource.propertyDependencies).flat(), ...resource.dependsOn]),
      ]);
    for (const [key, urns] of Object.entries(resource.propertyDependencies)) {
      const dependencies = new RegisterResourceRequest.PropertyDependencies();
      request.getPropertydependenciesMap().set(key, dependencies.setUrnsList([...urns]));
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
