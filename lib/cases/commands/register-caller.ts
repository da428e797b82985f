import { type Db, newId } from "@/lib/platform";
import type { Language } from "@/lib/residents";
import { type PersonRegistered, registeredLike } from "../callers/registered";
import { type Changed, changeCase, type Refusal } from "../change";
import type { StaffChange } from "./staff-change";

/** What an officer writes down of somebody who has no e-mail address. */
export interface CallerDetails {
  name: string;
  phone: string | null;
  language: Language;
  accessNeeds: string | null;
  /** As on an envelope, without name and postcode. */
  addressLines: string[];
  /** As written: "CT1 2NX". */
  postcode: string;
}

type NotRegistered =
  | Refusal<"not-for-them">
  | { ok: false; reason: "known"; people: PersonRegistered[] };

/**
 * Registers the reporter of a case, so that their cases are together, officers of each know what they
 * need, and letters come by post. They cannot sign in by it. `not-for-them`: they have an e-mail
 * address or an account. `known`: somebody of this name and postcode is registered by another case of
 * the council, unless it is said that they are somebody else.
 */
export async function registerCaller(
  db: Db,
  { details, isAnother, ...change }: StaffChange & { details: CallerDetails; isAnother: boolean },
  now = new Date(),
): Promise<Changed | NotRegistered> {
  const { name, phone, language, accessNeeds, addressLines, postcode } = details;
  if (!isAnother) {
    const people = await registeredLike(db, { name, postcode });
    if (people.length > 0) return { ok: false, reason: "known", people };
  }
  const result = await changeCase<"not-for-them">(db, "register", change, now, async ({ id }) => {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.register_caller(${id}::uuid, ${newId(now)}::uuid, ${name}, ${phone}, ${language},
        ${accessNeeds}, ${addressLines}::text[], ${postcode}, ${now}) AS done`;
    if (!row?.done) return { ok: false, reason: "not-for-them" };
    return { kind: "registered", audience: "resident" };
  });
  return result.ok ? { ok: true } : result;
}

/** Says that the reporter of a case is the person registered by another: both are theirs from now on. */
export async function recogniseCaller(
  db: Db,
  { byCaseId, ...change }: StaffChange & { byCaseId: string },
  now = new Date(),
): Promise<Changed | Refusal<"not-for-them">> {
  const result = await changeCase<"not-for-them">(db, "register", change, now, async ({ id }) => {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.recognise_caller(${id}::uuid, ${byCaseId}::uuid) AS done`;
    if (!row?.done) return { ok: false, reason: "not-for-them" };
    return { kind: "registered", audience: "resident", facts: { known: true } };
  });
  return result.ok ? { ok: true } : result;
}
