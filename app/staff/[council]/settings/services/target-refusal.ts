import { longestTarget, serviceByKey } from "@/lib/catalogue";
import { workingDays } from "../words";

/** What the form says of a target that the standard does not allow. */
export function targetRefusal(key: string): { field: string; message: string } {
  const service = serviceByKey(key);
  const most = service ? longestTarget(service) : 1;
  return { field: "targetDays", message: `Enter a target between 1 and ${workingDays(most)}` };
}
