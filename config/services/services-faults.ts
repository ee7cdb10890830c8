import { dataKinds } from "../../components/data/data-kinds";
import type { Fault } from "../fault";
import { told } from "../told";
import type { GivenSettings } from "./known-back-ends";
import { connectionFaults } from "./connection-faults";
import { nameFaults } from "./name-faults";
import { readableServices } from "./readable-services";
import { routeFaults } from "./route-faults";
import { serviceFaults, type ServicesContext } from "./service-faults";
import { variableFaults } from "./variable-faults";

/**
 * What is wrong with the services beyond what the schema finds: within each, and between them. A fault of one hides
 * nothing of the others.
 *
 * @param given The settings as the stack gives them. Where it gives no services, the default is sound.
 */
export function servicesFaults(given: GivenSettings, context: ServicesContext): readonly Fault[] {
  const { namespace } = context;
  const { services } = given;
  return [
    ...readableServices(services).flatMap((each) => serviceFaults(each, context)),
    ...told(
      [
        ...nameFaults(given, namespace),
        ...routeFaults(services, namespace),
        ...connectionFaults(given, namespace),
        ...variableFaults(given, namespace),
      ],
      ["services", ...Object.keys(dataKinds)],
      context,
    ),
  ];
}
