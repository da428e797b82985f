import { z } from "zod";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { beginTry, takeTry } from "../tries";

/** How long somebody may take at a provider. */
const span = { seconds: 30 * 60 };

const begunSchema = z.object({
  kind: z.literal("outside"),
  /** Where they went, as `Journey` names it. */
  at: z.string().max(200),
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  /** The page that a sign-in was asked for. */
  from: z.string().max(300),
});

/** A sign-in that was begun: what its answer must match. */
type Begun = z.infer<typeof begunSchema>;

/** Keeps what an answer must match; gives the secret for the browser's cookie. */
export function keepBegun(begun: Omit<Begun, "kind">, now: Date): Promise<string> {
  const facts: Begun = { kind: "outside", ...begun };
  return withScope(identityScope(), (db) => beginTry(db, facts, span, now));
}

/**
 * Takes what the answer with this state must match, for good: of two who bring the same answer, one
 * gets it. Null where this browser began nothing there, took too long, or was answered before.
 * An answer to something else uses nothing up.
 */
export async function takeBegun(
  secret: string | undefined,
  { at, state }: { at: string; state: string | null },
  now: Date,
): Promise<Begun | null> {
  if (!secret || !state) return null;
  const schema = begunSchema.extend({ at: z.literal(at), state: z.literal(state) });
  return withScope(identityScope(), (db) => takeTry<Begun>(db, schema, secret, now));
}
