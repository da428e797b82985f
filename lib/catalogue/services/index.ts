import type { Service } from "../service";
import { abandonedVehicle } from "./abandoned-vehicle";
import { blockedDrain } from "./blocked-drain";
import { flyTipping } from "./fly-tipping";
import { graffiti } from "./graffiti";
import { missedBin } from "./missed-bin";
import { pavement } from "./pavement";
import { pothole } from "./pothole";
import { streetLight } from "./street-light";

/** Every standard service, in the order they are listed. A new one is a file here and a line. */
export const services: readonly Service[] = [
  pothole,
  pavement,
  streetLight,
  blockedDrain,
  flyTipping,
  graffiti,
  missedBin,
  abandonedVehicle,
];

/** Undefined where there is no such service. */
export function serviceByKey(key: string): Service | undefined {
  return byKey.get(key);
}

const byKey = new Map(services.map((service) => [service.key, service]));
