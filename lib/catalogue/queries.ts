import type { Db } from "@/lib/platform";
import type { ServiceSetting } from "@/prisma/generated/client";
import { services } from "./services";

/** What holds for a service at one council: its own choices over the standard. */
export interface ServiceSettings {
  service: string;
  enabled: boolean;
  teamId: string | null;
  /** Working days. */
  targetDays: number;
  /** Where it is switched off: whom to turn to instead, and their page. */
  referWords: string | null;
  referUrl: string | null;
}

/** Every standard service as this council offers it, by key. */
export async function serviceSettings(
  db: Db,
  councilId: string,
): Promise<Map<string, ServiceSettings>> {
  const [settings] = await settingsOfEach(db, [councilId]);
  return settings ?? new Map();
}

/** The same for several councils, in their order. */
export async function settingsOfEach(
  db: Db,
  councilIds: string[],
): Promise<Map<string, ServiceSettings>[]> {
  const rows = await db.serviceSetting.findMany({ where: { councilId: { in: councilIds } } });
  return councilIds.map((id) => settingsIn(rows.filter(({ councilId }) => councilId === id)));
}

function settingsIn(rows: ServiceSetting[]): Map<string, ServiceSettings> {
  return new Map(
    services.map(({ key, targetDays }) => {
      const own = rows.find((row) => row.service === key);
      return [
        key,
        {
          service: key,
          enabled: own?.enabled ?? true,
          teamId: own?.teamId ?? null,
          targetDays: own?.targetDays ?? targetDays,
          referWords: own?.referWords ?? null,
          referUrl: own?.referUrl ?? null,
        },
      ];
    }),
  );
}
