import type { PropertyMap } from "./property-values";
import type { StandInProvider } from "./stand-in";

/**
 * The providers behind one port. The engine opens a connection for each provider that it configures, so a program with
 * providers for two regions has two of them here.
 */
export class Connections {
  private readonly providers = new Map<string, StandInProvider>();

  public constructor(private readonly make: () => StandInProvider) {}

  /** Configures the provider of a connection. */
  public configure(peer: string, config: PropertyMap): void {
    const provider = this.make();
    provider.configure(config);
    this.providers.set(peer, provider);
  }

  /** @throws where nothing has configured the connection's provider. */
  public of(peer: string): StandInProvider {
    const provider = this.providers.get(peer);
    if (provider === undefined) {
      throw new Error("this provider is not configured yet");
    }
    return provider;
  }
}
