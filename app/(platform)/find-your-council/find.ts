import { cache } from "react";
import { type WhoServes, whoServes } from "@/lib/councils";
import { parsePostcode } from "@/lib/geo";
import { withScope } from "@/lib/platform";
import { platformPage } from "@/lib/web";
import { type Problem, problemOf } from "./problem";

export type Finding =
  /** Nothing asked yet. */
  | { kind: "none" }
  | { kind: "problem"; typed: string; problem: Problem }
  | { kind: "answer"; label: string; answer: Extract<WhoServes, { kind: "found" | "ask" }> };

/** What the page says to a postcode as it was typed; once a request, for page and title. */
export const find = cache(async (typed: string | undefined): Promise<Finding> => {
  if (typed === undefined) return { kind: "none" };
  const parsed = parsePostcode(typed);
  if (!parsed.ok) return { kind: "problem", typed, problem: problemOf(parsed.reason) };
  const { key, label } = parsed;
  const answer = await withScope(platformPage().scope, (db) => whoServes(db, { postcode: key }));
  if (answer.kind === "found" || answer.kind === "ask") return { kind: "answer", label, answer };
  const reason = answer.kind === "outside" ? answer.nation : answer.kind;
  return { kind: "problem", typed, problem: problemOf(reason, label) };
});
