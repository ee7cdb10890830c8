import { type PropertyMap, UNKNOWN } from "../sandbox/providers/property-values";
import type {
  CheckRequest,
  CheckResult,
  CreateRequest,
  DiffResult,
  InvokeResult,
  ReadResult,
  ResourceState,
  StandInProvider,
  UpdateRequest,
} from "../sandbox/providers/stand-in";

/** The least that a provider can do: it gives back what it is given. */
export class EchoProvider implements StandInProvider {
  public configure(): void {
    // It needs to know nothing.
  }

  public check({ inputs }: CheckRequest): CheckResult {
    return { inputs, failures: [] };
  }

  public diff(): DiffResult {
    return { differences: [], deleteBeforeReplace: false };
  }

  public create({ inputs, preview }: CreateRequest): Promise<ResourceState> {
    const id = preview ? "" : "id";
    return Promise.resolve({ id, outputs: { ...inputs, id: preview ? UNKNOWN : id } });
  }

  public update({ inputs }: UpdateRequest): Promise<PropertyMap> {
    return Promise.resolve(inputs);
  }

  public read(): Promise<ReadResult | undefined> {
    return Promise.resolve(undefined);
  }

  public delete(): Promise<void> {
    return Promise.resolve();
  }

  public invoke(): InvokeResult {
    return { result: {}, failures: [] };
  }
}
