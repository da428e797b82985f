import { forbidden, notFound } from "next/navigation";
import type { z } from "zod";
import { type Changed, changeSchema, type StaffChange } from "@/lib/cases";
import { type Db, withScope } from "@/lib/platform";
import { officer, type PostAction, postAction } from "@/lib/web";
import { atSchema } from "./input";
import { type Done, outcomePath } from "./outcome";

type At = z.infer<typeof atSchema>;
type Press = Changed | { ok: false; reason: "private" | "unknown-photo" };

/** An action that takes one press of a button: whatever comes of it is told on the case's page. */
export function pressAction(
  command: (db: Db, change: StaffChange) => Promise<Press>,
  done: Done,
): PostAction<At> {
  return postAction({
    at: atSchema,
    asker: officer(),
    async run(form, { scope }, at) {
      const change = changeSchema.safeParse(Object.fromEntries(form));
      if (!change.success) notFound();
      const result = await withScope(scope, (db) => command(db, change.data));
      if (result.ok) return outcomePath(at, { done });
      if (result.reason === "not-found") notFound();
      if (result.reason === "forbidden") forbidden();
      const refused = result.reason === "changed" ? "changed" : "not-now";
      return outcomePath(at, { refused, since: change.data.revision });
    },
  });
}
