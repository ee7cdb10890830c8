import { dataKinds, type DataKindName, dataVariable } from "../../components/data/data-kinds";
import { valueAt } from "../schema-faults";
import { BACK_ENDS } from "./back-ends";
import { entriesOf, readableNames } from "../entries";

/** The settings of a stack as it gives them, sound or not. */
export type GivenSettings = Readonly<Record<string, unknown>>;

/** Something that is no service and that services may connect to. */
export interface BackEnd {
  readonly name: string;
  /** What a connection to it may be narrowed to. */
  readonly accesses: readonly string[];
  /** Environment variable by which only it is told; none for one whose variables have a beginning of their own. */
  readonly variable?: string;
}

/** A name of a table, queue, topic or bucket, and where it stands. */
export interface DataName {
  readonly kind: DataKindName;
  readonly name: string;
  /** Its key without a namespace, such as `tables[0].name`. */
  readonly path: string;
}

const KINDS = Object.keys(dataKinds) as DataKindName[];

/** The names of a stack's tables, queues, topics and buckets, as far as they can be read. */
export function dataNames(given: GivenSettings): readonly DataName[] {
  return KINDS.flatMap((kind) =>
    readableNames(entriesOf(given[kind]).map((entry) => valueAt(entry, ["name"]))).map(
      ({ name, index }) => ({ kind, name, path: `${kind}[${index}].name` }),
    ),
  );
}

/** Everything but services that the services of a stack may connect to. */
export function backEndsIn(given: GivenSettings): readonly BackEnd[] {
  return [
    ...BACK_ENDS.map((name) => ({ name, accesses: [] })),
    ...dataNames(given).map(({ kind, name }) => ({
      name,
      accesses: dataKinds[kind].accesses,
      variable: dataVariable(kind, name),
    })),
  ];
}
