import { z } from "zod";
import {
  administrator,
  changeSetting,
  type SettingChanged,
  type SettingKind,
} from "@/lib/councils";
import type { Db } from "@/lib/platform";
import type { ServiceInput } from "./schema";
import { serviceByKey } from "./services";

/**
 * The longest target a council may set, working days: three times the standard. More than that
 * would be another promise, not a local choice of the same one.
 */
export function longestTarget({ targetDays }: { targetDays: number }): number {
  return targetDays * 3;
}

/** What a council has that chooses nothing. Which team it goes to is no matter of the standard's. */
export function standardOf({ targetDays }: { targetDays: number }): Omit<ServiceInput, "teamId"> {
  return { enabled: true, targetDays, referWords: null, referUrl: null };
}

export type ServiceRefusal = "unknown-service" | "unknown-team" | "target";

/** A council's own choices for a service; it always has some: without its own, the standard's. */
export const serviceSetting: SettingKind<ServiceInput, ServiceRefusal> = {
  kind: "service",
  parse: (kept) => keptSchema.parse(kept),
  async read(db, councilId, key) {
    const own = await db.serviceSetting.findUnique({
      where: { councilId_service: { councilId, service: key } },
    });
    const service = serviceByKey(key);
    return {
      enabled: own?.enabled ?? true,
      teamId: own?.teamId ?? null,
      targetDays: own?.targetDays ?? service?.targetDays ?? 1,
      referWords: own?.referWords ?? null,
      referUrl: own?.referUrl ?? null,
    };
  },
  async write(db, { councilId, key }, next) {
    const service = serviceByKey(key);
    if (!service || !next) return { ok: false, reason: "unknown-service" };
    if (next.targetDays < 1 || next.targetDays > longestTarget(service)) {
      return { ok: false, reason: "target" };
    }
    const { teamId } = next;
    const open = { id: teamId ?? "", councilId, closedAt: null };
    if (teamId && !(await db.team.findFirst({ where: open }))) {
      return { ok: false, reason: "unknown-team" };
    }
    await db.serviceSetting.upsert({
      where: { councilId_service: { councilId, service: key } },
      create: { councilId, service: key, ...next },
      update: next,
    });
    return { ok: true };
  },
};

/** Changes how the asker's own council offers a service. Administrators may. */
export async function changeService(
  db: Db,
  key: string,
  change: Partial<ServiceInput>,
  now = new Date(),
): Promise<SettingChanged<ServiceRefusal>> {
  const service = serviceByKey(key);
  if (!service) return { ok: false, reason: "unknown-service" };
  return changeSetting(
    db,
    serviceSetting,
    { key, name: service.name, next: (before) => before && { ...before, ...change } },
    now,
  );
}

/** Gives every service of one team of the asker's council to another, or to none. */
export async function moveServices(
  db: Db,
  { fromTeamId, toTeamId }: { fromTeamId: string; toTeamId: string | null },
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: ServiceRefusal | "forbidden" }> {
  const councilId = administrator(db)?.councilId;
  if (!councilId) return { ok: false, reason: "forbidden" };
  const theirs = await db.serviceSetting.findMany({ where: { councilId, teamId: fromTeamId } });
  // A council has as many as there are standard services: few.
  for (const { service } of theirs) {
    const moved = await changeService(db, service, { teamId: toTeamId }, now);
    if (!moved.ok && moved.reason !== "unknown-service") return moved;
  }
  return { ok: true };
}

const keptSchema = z.object({
  enabled: z.boolean(),
  teamId: z.uuid().max(36).nullable(),
  targetDays: z.number().int(),
  referWords: z.string().max(500).nullable(),
  referUrl: z.string().max(500).nullable(),
});
