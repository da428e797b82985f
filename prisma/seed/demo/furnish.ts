import { contrastFaults } from "@/lib/councils";
import { type Db, newId } from "@/lib/platform";
import { furnishedCouncils } from "./councils";
import type { FurnishedCouncil } from "./furnished";

/** Gives the demo's councils their looks, contact details, teams and targets. */
export async function furnish(db: Db): Promise<void> {
  for (const furnished of furnishedCouncils) await furnishOne(db, furnished);
}

async function furnishOne(db: Db, { slug, theme, profile, teams }: FurnishedCouncil) {
  const [fault] = contrastFaults(theme);
  if (fault) throw new Error(`The theme of ${slug}: ${fault.message}`);
  const { id: councilId } = await db.council.findUniqueOrThrow({ where: { slug } });
  await db.councilProfile.create({ data: { councilId, theme, ...profile } });
  for (const [name, { services }] of Object.entries(teams)) {
    const teamId = newId();
    await db.team.create({ data: { id: teamId, councilId, name } });
    await db.serviceSetting.createMany({
      data: Object.entries(services).map(([service, { targetDays }]) => ({
        ...{ councilId, service, teamId, targetDays },
      })),
    });
  }
}
