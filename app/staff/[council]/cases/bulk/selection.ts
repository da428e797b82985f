import { z } from "zod";
import { bulkLimit, parseReference } from "@/lib/cases";
import type { SearchParams } from "../read-filters";

/** What can happen to the chosen cases. */
export const bulkKinds = ["assign", "close", "merge"] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** What is to happen to the chosen cases. */
export function kindIn({ kind }: SearchParams): BulkKind {
  return bulkKinds.find((known) => known === kind) ?? "assign";
}

/** The references of the boxes that were ticked; what is none is left out. */
export function chosenIn(query: SearchParams): string[] {
  const typed = [query.case ?? []].flat().slice(0, bulkLimit);
  return typed.flatMap((text) => {
    const parsed = parseReference(text);
    return parsed.verdict === "ok" ? [parsed.reference] : [];
  });
}

const chosen = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,7}$/)
  .max(50)
  .transform((text) => {
    const [caseId = "", revision] = text.split(":");
    return { caseId, revision: Number(revision) };
  });

/** The cases as the confirming page sends them: ids with the revisions that it showed. */
export const chosenSchema = z
  .string()
  .max(bulkLimit * 50)
  .transform((text) => text.split(" ").filter(Boolean))
  .pipe(z.array(chosen).max(bulkLimit));
