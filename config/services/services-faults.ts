import type { Fault } from "../fault";
import { told } from "../told";
import { connectionFaults, repeatedNames, variableFaults } from "./name-faults";
import { readableServices } from "./readable-services";
import { routeFaults } from "./route-faults";
import { serviceFaults, type ServicesContext } from "./service-faults";

/**
 * What is wrong with the services beyond what the schema finds: within each, and between them. A fault of one hides
 * nothing of the others.
 *
 * @param services The list as the stack gives it. Where it gives none, the default is sound.
 */
export function servicesFaults(services: unknown, context: ServicesContext): readonly Fault[] {
  const { namespace } = context;
  return [
    ...readableServices(services).flatMap((each) => serviceFaults(each, context)),
    ...told(
      [
        ...repeatedNames(services, namespace),
        ...routeFaults(services, namespace),
        ...connectionFaults(services, namespace),
        ...variableFaults(services, namespace),
      ],
      ["services"],
      context,
    ),
  ];
}
