import { record } from "@/lib/audit";
import { type Db, scopeOf } from "@/lib/platform";
import { type ContrastFault, contrastFaults } from "./contrast";
import { councilToChange } from "./policy";
import { type Theme, themeSchema } from "./schema";

export type ThemeChange =
  | { ok: true }
  | { ok: false; reason: "forbidden" }
  /** Colours that cannot be read on one another, each with its ratio. */
  | { ok: false; reason: "contrast"; faults: ContrastFault[] };

/** Gives the asker's own council another look. Administrators may, with colours that pass AA. */
export async function changeTheme(db: Db, theme: Theme): Promise<ThemeChange> {
  const councilId = councilToChange(scopeOf(db));
  if (!councilId) return { ok: false, reason: "forbidden" };
  const faults = contrastFaults(theme);
  if (faults.length > 0) return { ok: false, reason: "contrast", faults };
  const before = await db.councilProfile.findUnique({ where: { councilId } });
  await db.councilProfile.upsert({
    where: { councilId },
    create: { councilId, theme },
    update: { theme },
  });
  await record(db, {
    action: "council.theme-changed",
    subject: "council",
    subjectId: councilId,
    councilId,
    facts: changed(theme, before ? themeSchema.parse(before.theme) : null),
  });
  return { ok: true };
}

/** What is other than before. A look says nothing about a person, so the log holds the values. */
function changed(theme: Theme, before: Theme | null): Record<string, string> {
  const keys = themeSchema.keyof().options.filter((key) => theme[key] !== before?.[key]);
  return Object.fromEntries(keys.map((key) => [key, theme[key] ?? ""]));
}
