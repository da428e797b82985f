import type { Db } from "@/lib/platform";
import { type ContrastFault, contrastFaults } from "../contrast";
import { type Theme, themeSchema } from "../schema";
import { standardTheme } from "../theme";
import { administrator, changeSetting, type SettingKind } from "./setting";

/** What a council's site looks like. It always looks like something: without a choice, standard. */
export const themeSetting: SettingKind<Theme, "contrast"> = {
  kind: "theme",
  parse(kept) {
    const said = Object.entries(kept).filter(([, value]) => value !== null);
    return themeSchema.parse(Object.fromEntries(said));
  },
  async read(db, councilId) {
    const council = await db.council.findUniqueOrThrow({
      where: { id: councilId },
      include: { profile: { select: { theme: true } } },
    });
    const chosen = themeSchema.safeParse(council.profile?.theme);
    return chosen.success ? chosen.data : standardTheme(council.code);
  },
  async write(db, { councilId }, theme) {
    if (!theme || contrastFaults(theme).length > 0) return { ok: false, reason: "contrast" };
    await db.councilProfile.upsert({
      where: { councilId },
      create: { councilId, theme },
      update: { theme },
    });
    return { ok: true };
  },
};

export type ThemeChange =
  | { ok: true; changeId: string | null }
  | { ok: false; reason: "forbidden" }
  /** Colours that cannot be read on one another, each with its ratio. */
  | { ok: false; reason: "contrast"; faults: ContrastFault[] };

/** Gives the asker's own council another look. Administrators may, with colours that pass AA. */
export async function changeTheme(db: Db, theme: Theme, now = new Date()): Promise<ThemeChange> {
  const key = administrator(db)?.councilId ?? "";
  const change = { key, name: "Theme", next: () => theme };
  const changed = await changeSetting(db, themeSetting, change, now);
  if (changed.ok) return changed;
  return changed.reason === "contrast"
    ? { ok: false, reason: "contrast", faults: contrastFaults(theme) }
    : { ok: false, reason: "forbidden" };
}
