import { z } from "zod";
import type { Db } from "@/lib/platform";
import type { ProfileInput } from "../schema";
import { standardTheme } from "../theme";
import { administrator, changeSetting, type SettingChanged, type SettingKind } from "./setting";

/** How to reach a council, and how it publishes. */
export const profileSetting: SettingKind<ProfileInput, never> = {
  kind: "profile",
  parse: (kept) => keptSchema.parse(kept),
  async read(db, councilId) {
    const row = await db.councilProfile.findUnique({ where: { councilId } });
    return {
      phone: row?.phone ?? null,
      email: row?.email ?? null,
      addressLines: row?.addressLines ?? [],
      openingHours: row?.openingHours ?? null,
      outOfHours: row?.outOfHours ?? null,
      publishAtOnce: row?.publishAtOnce ?? false,
    };
  },
  async write(db, { councilId }, next) {
    const said = next ?? { addressLines: [] };
    const { code } = await db.council.findUniqueOrThrow({ where: { id: councilId } });
    await db.councilProfile.upsert({
      where: { councilId },
      create: { councilId, theme: standardTheme(code), ...said },
      update: said,
    });
    return { ok: true };
  },
};

/** Says how to reach the asker's own council, or how it publishes. Administrators may. */
export async function changeProfile(
  db: Db,
  profile: Partial<ProfileInput>,
  now = new Date(),
): Promise<SettingChanged<never>> {
  const key = administrator(db)?.councilId ?? "";
  return changeSetting(
    db,
    profileSetting,
    { key, name: "Contact details", next: (before) => before && { ...before, ...profile } },
    now,
  );
}

const said = z.string().max(400).nullable();
const keptSchema = z.object({
  ...{ phone: said, email: said, openingHours: said, outOfHours: said },
  addressLines: z.array(z.string().max(400)).max(8),
  publishAtOnce: z.boolean(),
});
