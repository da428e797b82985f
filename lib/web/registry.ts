import type { z } from "zod";
import type { Limit } from "@/lib/platform";

// Which functions are actions and routes of ours, the policy each was made with, and the schemas of
// what it takes. Tests walk every `actions.ts` and `route.ts` of `app`: an export that is not here
// fails, and so does a schema that leaves a string or list without a bound.

export interface Registration {
  policy: string;
  schemas: z.ZodType[];
  /** Of an action whose tries are counted. */
  limit?: Limit | undefined;
}

const registrations = new WeakMap<object, Registration>();

export function register<F extends object>(registration: Registration, made: F): F {
  registrations.set(made, registration);
  return made;
}

/** How an action or route was made; undefined for a function made some other way. */
export function registrationOf(made: object): Registration | undefined {
  return registrations.get(made);
}
