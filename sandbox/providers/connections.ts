import type { PropertyMap } from "./property-values";
import type { StandInProvider } from "./stand-in";

/**
 * The providers behind one port. The engine opens a connection for each provider that it configures, so a program with
 * providers for two regions has two of them here.
 */
export class Connections {
  private readonly providers = new Map<string, StandInProvider>();
  /** Regions of the providers by their URNs. */
  private readonly regions = new Map<string, string>();

  public constructor(private readonly make: () => StandInProvider) {}

  /** Configures the provider of a connection, which the engine knows by a URN. */
  public configure(peer: string, urn: string, config: PropertyMap): void {
    const provider = this.make();
    provider.configure(config);
    this.providers.set(peer, provider);
    const { region } = config;
    if (typeof region === "string") {
      this.regions.set(urn, region);
    }
  }

  /** @throws where nothing has configured the connection's provider. */
  public of(peer: string): StandInProvider {
    const provider = this.providers.get(peer);
    if (provider === undefined) {
      throw new Error("this provider is not configured yet");
    }
    return provider;
  }

  /** The region of the provider that a reference `<urn>::<id>` names; undefined where it has none. */
  public regionOf(reference: string): string | undefined {
    return this.regions.get(reference.slice(0, reference.lastIndexOf("::")));
  }
}
