import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { type Limit, withinLimit } from "@/lib/platform";
import { admit } from "./action";
import type { Asker, AskerRule } from "./asker";
import { onItsBehalf } from "./behalf";
import { fromOurOrigin } from "./origin";
import { register } from "./registry";

interface PostOptions<At extends z.ZodObject, A extends Asker> {
  at: At;
  asker: AskerRule<z.infer<At>, A>;
  limit?: Limit;
  /** Does the work, opening its own scopes, and gives the address to go to. */
  run(form: FormData, asker: A, at: z.infer<At>): Promise<string>;
  /** Where to go when tried too often. */
  overLimit?: (at: z.infer<At>) => string;
}

/** A server action that always redirects: post, redirect, get. */
export type PostAction<At> = (at: At, form: FormData) => Promise<void>;

/**
 * A server action for a journey, whose values and errors live on its draft: origin, who asks, rate
 * limit, then `run` and a redirect to where it says. Question journeys use this; a short form
 * uses `formAction`.
 */
export function postAction<At extends z.ZodObject, A extends Asker>(
  options: PostOptions<At, A>,
): PostAction<z.infer<At>> {
  const {
    asker: { policy },
    at: schema,
    limit,
  } = options;
  return register({ policy, schemas: [schema], limit }, (given, form) =>
    onItsBehalf(async () => {
      if (!(await fromOurOrigin())) forbidden();
      const at = options.at.safeParse(given);
      if (!at.success) notFound();
      const asker = await admit(options.asker, at.data);
      if (options.limit && !(await withinLimit(options.limit, asker.who))) {
        if (!options.overLimit) forbidden();
        redirect(options.overLimit(at.data));
      }
      redirect(await options.run(form, asker, at.data));
    }),
  );
}
