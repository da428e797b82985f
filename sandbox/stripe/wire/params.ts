import { z } from "zod";
import { StripeFault } from "./faults";
import type { Form } from "./form";

// What parameters look like in a form, where everything is text.

const idText = z.string().min(1).max(100);
const amountText = z
  .string()
  .regex(/^\d{1,8}$/, "Invalid integer")
  .transform(Number);

/** The kinds of value that Stripe's parameters have. */
export const of = {
  id: idText,
  text: z.string().max(5_000),
  url: z.url({ protocol: /^https?$/ }).max(5_000),
  /** Whole pence, more than nothing. */
  amount: amountText.refine(
    (amount) => amount > 0,
    "This value must be greater than or equal to 1.",
  ),
  whole: z
    .string()
    .regex(/^-?\d{1,10}$/, "Invalid integer")
    .transform(Number),
  flag: z.enum(["true", "false"]).transform((text) => text === "true"),
  /** A council's money is in pounds: the stand-in knows no other. */
  currency: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.literal("gbp", "The sandbox knows pounds only")),
  metadata: z
    .record(z.string().max(40), z.string().max(500))
    .refine((all) => Object.keys(all).length <= 50, "Metadata can have up to 50 keys"),
  times: z.union([
    z
      .string()
      .regex(/^\d{1,11}$/)
      .transform((text) => ({ gte: Number(text), lte: Number(text) })),
    z.strictObject({ gt: unix(), gte: unix(), lt: unix(), lte: unix() }),
  ]),
};

function unix() {
  return z
    .string()
    .regex(/^\d{1,11}$/, "Invalid integer")
    .transform(Number)
    .optional();
}

/** Metadata after a change: a key that was given no value goes. */
export function merged(
  metadata: Record<string, string>,
  changes: Record<string, string> = {},
): Record<string, string> {
  const all = Object.entries({ ...metadata, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}

export const pageParams = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 100, "This value must be between 1 and 100")
    .optional(),
  starting_after: idText.optional(),
  ending_before: idText.optional(),
};

const expand = z.array(z.string().max(200)).max(20).optional();

/**
 * The parameters of a request whose names are checked against the SDK's own: a name that it does
 * not know is a compiler's error here, and one that a caller makes up is refused as Stripe does.
 */
export function paramsOf<Sdk>() {
  return <Shape extends Record<string, z.ZodType>>(
    shape: Shape & Record<Exclude<keyof Shape, Keys<Sdk>>, never>,
  ) => z.strictObject({ ...(shape as Shape), expand });
}

type Keys<T> = T extends unknown ? keyof T : never;

/** Throws a `StripeFault` that names the parameter at fault. */
export function readParams<T>(schema: z.ZodType<T>, form: Form): T {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw faultOf(parsed.error, form);
}

function faultOf(error: z.ZodError, form: Form): StripeFault {
  const issue = error.issues[0];
  const [first = "", ...rest] = issue?.path.map(String) ?? [];
  const param = first + rest.map((key) => `[${key}]`).join("");
  if (issue?.code === "unrecognized_keys") {
    const name = param ? `${param}[${issue.keys[0]}]` : (issue.keys[0] ?? "");
    return new StripeFault(400, {
      code: "parameter_unknown",
      message: `Received unknown parameter: ${name}. (The sandbox knows a part of Stripe's API only.)`,
      param: name,
    });
  }
  if (valueAt(form, issue?.path ?? []) === undefined) {
    return new StripeFault(400, {
      code: "parameter_missing",
      message: `Missing required param: ${param}.`,
      param,
    });
  }
  return new StripeFault(400, { message: `Invalid ${param}: ${issue?.message ?? ""}`, param });
}

function valueAt(form: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    form,
  );
}
