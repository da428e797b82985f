import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import type { AccountKind } from "@/lib/identity";
import { type Db, type Limit, withinLimit, withScope } from "@/lib/platform";
import { clientAddress } from "./address";
import type { Asker, AskerRule } from "./asker";
import { onItsBehalf } from "./behalf";
import { fieldErrors, fieldsOf, typedValues } from "./form-data";
import { forgetTyped, keepTyped } from "./kept-form";
import { fromOurOrigin } from "./origin";
import { register } from "./registry";
import type { FormState, Refusal } from "./schema";
import { signInPath } from "./sign-in";

/** What a command gives: done, or a reason that the form puts into words. */
export type Outcome = { ok: true } | { ok: false; reason: string };

type Reason<R extends Outcome> = Extract<R, { ok: false }>["reason"];
type Done<R extends Outcome> = Extract<R, { ok: true }>;

interface ActionOptions<
  At extends z.ZodObject,
  A extends Asker,
  Input extends z.ZodType,
  R extends Outcome,
> {
  /** What the page binds: the council's slug, an id. Parsed again, whoever sent it. */
  at: At;
  asker: AskerRule<z.infer<At>, A>;
  limit?: Limit;
  input: Input;
  /** Runs in the asker's scope; checks its own policy, writes its own audit row. */
  command?: (db: Db, input: z.infer<Input>, asker: A, at: z.infer<At>) => Promise<R>;
  /** Instead of `command` where scopes and outside work alternate: opens its own scopes. */
  run?: (input: z.infer<Input>, asker: A, at: z.infer<At>) => Promise<R>;
  /** Words for each reason of refusal: those that `command` or `run` can give, no others. */
  refusals: {
    [reason in Reason<NoInfer<R>>]: (result: Extract<NoInfer<R>, { reason: reason }>) => Refusal;
  };
  /** Where to go when done; without it the page stays. */
  next?: (result: Done<R>, at: z.infer<At>, input: z.infer<Input>) => string;
}

/** A server action for `ActionForm`: gives the state that the form shows, or redirects. */
export type FormAction<At> = (at: At, state: FormState, form: FormData) => Promise<FormState>;

/**
 * The one way to make a server action. In this order: origin, who asks (council, session, role),
 * rate limit (its count commits on its own), Zod, the scope, the command. Expected refusals come
 * back as the form's state with what was typed; broken invariants throw.
 */
export function formAction<
  At extends z.ZodObject,
  A extends Asker,
  Input extends z.ZodType,
  R extends Outcome,
>(options: ActionOptions<At, A, Input, R>): FormAction<z.infer<At>> {
  return register(
    { policy: options.asker.policy, schemas: [options.at, options.input], limit: options.limit },
    (given, _state, form) =>
      onItsBehalf(async () => {
        const refuse = ({ field, message }: Refusal): FormState => ({
          errors: { [field]: message },
          values: typedValues(form),
        });
        if (!(await fromOurOrigin())) forbidden();
        const at = options.at.safeParse(given);
        if (!at.success) notFound();
        const asker = await admit(options.asker, at.data, () => keepTyped(form));
        if (options.limit && !(await withinLimit(options.limit, asker.who))) {
          return refuse({ field: "", message: tooOften(options.limit) });
        }
        const input = options.input.safeParse(fieldsOf(form));
        if (!input.success) return { errors: fieldErrors(input.error), values: typedValues(form) };
        const result = await perform(options, input.data, asker, at.data);
        if (isRefused(result)) {
          const words = options.refusals[result.reason as Reason<R>];
          return refuse(words(result as Extract<R, { reason: Reason<R> }>));
        }
        await forgetTyped(form, asker);
        if (options.next) redirect(options.next(result as Done<R>, at.data, input.data));
        return { errors: {}, values: {}, done: true };
      }),
  );
}

/** Who asks, or the page that says why not: first, for an officer to sign in, what is not to be lost. */
export async function admit<At, A extends Asker>(
  rule: AskerRule<At, A>,
  at: At,
  keep?: () => Promise<void>,
): Promise<A> {
  const asker = await rule.find(at, await clientAddress());
  if (asker === "signed-out") {
    const kind = kindOf(rule, at);
    if (kind === "staff") await keep?.();
    redirect(await signInPath(kind));
  }
  if (asker === "not-found") notFound();
  if (asker === "forbidden") forbidden();
  return asker;
}

function kindOf<At>({ signsIn = "staff" }: AskerRule<At, Asker>, at: At): AccountKind {
  return typeof signsIn === "function" ? signsIn(at) : signsIn;
}

async function perform<
  At extends z.ZodObject,
  A extends Asker,
  Input extends z.ZodType,
  R extends Outcome,
>(
  { command, run }: ActionOptions<At, A, Input, R>,
  input: z.infer<Input>,
  asker: A,
  at: z.infer<At>,
): Promise<R> {
  if (command) return withScope(asker.scope, (db) => command(db, input, asker, at));
  if (run) return run(input, asker, at);
  throw new Error("An action needs a command or a run");
}

function isRefused(result: Outcome): result is Extract<Outcome, { ok: false }> {
  return !result.ok;
}

function tooOften({ seconds }: Limit): string {
  const minutes = Math.ceil(seconds / 60);
  return `You have tried too many times. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
