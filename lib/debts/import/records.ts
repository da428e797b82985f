import { z } from "zod";
import { type Pence, readDecimal } from "@/lib/money";
import { holdSchema, lineKindSchema, priceKindSchema, stageSchema } from "../schema";

// The records of a batch, one to a line, as docs/formats/debts.md lays them out. Each begins with a
// letter; cells after those that are known are for later versions, and left alone.

const day = z.iso.date("is not a day like 2026-04-01");
const words = (max: number) => z.string().max(max, `is longer than ${max} characters`);
const some = (max: number) => words(max).min(1, "is empty");
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]);

/** Pounds and pence with a full stop, as pence. */
const pounds = z
  .string()
  .max(16, "is not an amount like 123.45")
  .transform((text, context): Pence => {
    const amount = readDecimal(text);
    if (amount !== null) return amount;
    context.addIssue({ code: "custom", message: "is not an amount like 123.45" });
    return z.NEVER;
  });
const notNegative = pounds.refine((pence) => pence >= 0n, "is below zero");
const count = z
  .string()
  .max(10)
  .regex(/^\d{1,9}$/, "is not a whole number")
  .transform(Number);

const batch = z.object({
  version: z.literal("1", "is not 1, the version of this layout"),
  source: some(40),
  number: count.refine((number) => number > 0, "is not a whole number from 1"),
  /** When the owner's system stood so. */
  asAt: z.iso.datetime({ offset: true, message: "is not a time like 2026-04-01T06:00:00Z" }),
  /** Whether what it does not name is owed no more, or as before. */
  extent: z.enum(["whole", "changes"], "is neither whole nor changes"),
  /** The last of our posting files that these balances have in them; 0 for none. */
  includesPosting: count,
});
export type BatchRecord = z.infer<typeof batch>;

const account = z.object({
  fund: some(40),
  reference: some(40),
  /** What somebody must know beside the reference: a postcode, a registration. */
  secondFact: some(40),
  /** Below zero for a credit. */
  balance: pounds,
  stage: stageSchema,
  hold: optional(holdSchema),
  holdUntil: optional(day),
});
export type AccountRecord = z.infer<typeof account>;

const line = z.object({
  /** Names the line within its account, in every batch alike. */
  key: some(40),
  kind: lineKindSchema,
  dueOn: day,
  amount: notNegative,
  outstanding: notNegative,
  words: words(200),
});
export type LineRecord = z.infer<typeof line>;

const price = z.object({ from: day, kind: priceKindSchema, amount: notNegative });
export type PriceRecord = z.infer<typeof price>;

const end = z.object({ accounts: count, lines: count, balance: pounds });
export type EndRecord = z.infer<typeof end>;

const layout = { H: batch, A: account, L: line, P: price, T: end } as const;

export type Read =
  | { letter: "H"; record: BatchRecord }
  | { letter: "A"; record: AccountRecord }
  | { letter: "L"; record: LineRecord }
  | { letter: "P"; record: PriceRecord }
  | { letter: "T"; record: EndRecord }
  /** `meant`: what it begins with. */
  | { letter: null; meant: string; fault: string };

/** Reads the cells of a line; where it cannot be read, says which cell and why ("amount is below zero"). */
export function readRecord([letter = "", ...cells]: string[]): Read {
  if (!isLetter(letter)) {
    return {
      letter: null,
      meant: letter.slice(0, 1),
      fault: "begins with none of H, A, L, P and T",
    };
  }
  const schema: z.ZodObject = layout[letter];
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { letter, record: parsed.data } as Read;
  const [issue] = parsed.error.issues;
  return { letter: null, meant: letter, fault: `${cellName(issue)} ${issue?.message}` };
}

function isLetter(text: string): text is keyof typeof layout {
  return Object.hasOwn(layout, text);
}

function cellName(issue: z.core.$ZodIssue | undefined): string {
  const name = String(issue?.path[0] ?? "it");
  return name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
