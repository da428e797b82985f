import { z } from "zod";
import { NotificationBanner } from "@/components/govuk";

const words = {
  proposed: "Your change waits for a finance manager",
  withdrawn: "Your change is withdrawn. Nothing has changed",
  approved: "You approved the change",
  refused: "You refused the change. Nothing has changed",
  gone: "Somebody has decided this change already",
};

export type Outcome = keyof typeof words;
const outcomes = Object.keys(words) as [Outcome, ...Outcome[]];
const schema = z.object({ done: z.enum(outcomes).optional().catch(undefined) });

/** What the address says was done. What it says wrong is as if not said. */
export function News({ query }: { query: Record<string, string | string[] | undefined> }) {
  const { done } = schema.parse(query);
  if (!done) return null;
  return done === "gone" ? (
    <NotificationBanner text={words.gone} />
  ) : (
    <NotificationBanner type="success" text={words[done]} />
  );
}
