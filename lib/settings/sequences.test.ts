import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addReplyTemplate,
  changeReplyTemplate,
  type ReplyTemplateInput,
  removeReplyTemplate,
} from "@/lib/cases";
import { makeCouncil, makeOfficer, type TestOfficer } from "@/lib/cases/testing";
import { changeService, type ServiceInput, serviceSetting } from "@/lib/catalogue";
import { changeProfile, type ProfileInput, profileSetting, settingChanges } from "@/lib/councils";
import { type RoleState, roleSetting } from "@/lib/identity";
import { type Db, newId, type StaffRole, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { changeStaff, dismissStaff, undoSetting } from "@/lib/settings";

// Whatever administrators change and take back, in whatever order: the settings end as a list of
// plain objects does, to which the same was done.

const database = testDatabase();
let councils = 0;

type State = Record<string, unknown> | null;
type Say =
  | { on: "profile"; say: Pick<ProfileInput, "phone" | "outOfHours"> }
  | { on: "service"; say: Pick<ServiceInput, "enabled" | "targetDays"> }
  | { on: "template"; say: ReplyTemplateInput | null }
  | { on: "role"; say: Pick<RoleState, "role" | "services"> | null };
type Name = Say["on"];
type Step = Say | { undo: number };

const profile = fc.record({
  phone: fc.constantFrom(null, "01632 960001"),
  outOfHours: fc.constantFrom("Call", "Wait"),
});
const service = fc.record({ enabled: fc.boolean(), targetDays: fc.constantFrom(5, 10) });
const template = fc.record({
  name: fc.constant("Thanks"),
  body: fc.constantFrom("Thank you", "Sorry"),
  service: fc.constantFrom(null, "pothole"),
});
const role = fc.record({
  role: fc.constantFrom<StaffRole>("officer", "manager"),
  services: fc.constantFrom<string[]>([], ["pothole"], ["graffiti", "pothole"]),
});
const steps: fc.Arbitrary<Step> = fc.oneof(
  profile.map((say): Step => ({ on: "profile", say })),
  service.map((say): Step => ({ on: "service", say })),
  fc.option(template).map((say): Step => ({ on: "template", say })),
  fc.option(role).map((say): Step => ({ on: "role", say })),
  { weight: 4, arbitrary: fc.nat({ max: 30 }).map((undo): Step => ({ undo })) },
);

it("ends every sequence of changes and undos where a simple model of it ends", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 6, maxLength: 20 }), async (sequence) => {
      const stage = await newStage();
      const model = new Model(await stage.standing());
      for (const step of sequence) {
        if ("undo" in step) {
          const { changes } = await stage.as((db) =>
            settingChanges(db, stage.councilId, { size: 100 }),
          );
          if (changes.length === 0) continue;
          const at = step.undo % changes.length;
          const id = changes.at(-1 - at)?.id ?? "";
          const undone = await stage.as((db) => undoSetting(db, { id }));
          expect([at, undone.ok]).toEqual([at, model.undo(at)]);
        } else {
          const said = await stage.say(step);
          expect([step, said]).toEqual([step, model.change(step.on, step.say)]);
        }
      }
      expect(await stage.standing()).toEqual(model.standing);
      expect(await stage.written()).toEqual({
        changes: model.changes.length,
        entries: model.changes.length,
      });
    }),
    { numRuns: 20 },
  );
}, 120_000);

interface Change {
  on: Name;
  before: State;
  after: State;
  undone: boolean;
}

/** Settings as plain objects, and what was done to them as a list. */
class Model {
  readonly changes: Change[] = [];
  constructor(readonly standing: Record<Name, State>) {}

  /** Whether it could be: only what is there can be changed or taken away, except a template. */
  change(on: Name, said: State): boolean {
    const before = this.standing[on];
    if (!before && (on !== "template" || !said)) return false;
    this.put(on, said && { ...before, ...said });
    return true;
  }

  undo(at: number): boolean {
    const change = this.changes[at];
    if (!change || change.undone) return false;
    const { on, before, after } = change;
    const now = this.standing[on];
    const isStill =
      after && now
        ? Object.entries(after).every(([field, value]) => isDeepStrictEqual(now[field], value))
        : after === now;
    if (!isStill) return false;
    change.undone = true;
    this.put(on, before && { ...now, ...before });
    return true;
  }

  private put(on: Name, next: State): void {
    const before = this.standing[on];
    if (isDeepStrictEqual(before, next)) return;
    this.standing[on] = next;
    const fields = Object.keys({ ...before, ...next }).filter(
      (field) => !before || !next || !isDeepStrictEqual(before[field], next[field]),
    );
    const some = (state: State) =>
      state && Object.fromEntries(fields.map((field) => [field, state[field]]));
    this.changes.push({ on, before: some(before), after: some(next), undone: false });
  }
}

async function newStage() {
  councils += 1;
  const council = await makeCouncil(`S${String(councils).padStart(2, "0")}`);
  const councilId = council.id;
  const admin = await makeOfficer(council, { role: "administrator" });
  const ben = await makeOfficer(council, { name: "Ben" });
  const as = <T>(work: (db: Db) => Promise<T>) => withScope(admin.scope, work);
  return {
    councilId,
    as,
    say: (step: Say) => as((db) => command(db, step, { councilId, ben })),
    standing: () =>
      as(async (db) => ({
        profile: await profileSetting.read(db, councilId, councilId),
        service: await serviceSetting.read(db, councilId, "pothole"),
        template: await templateOf(db, councilId),
        role: await roleSetting.read(db, councilId, ben.id),
      })),
    async written() {
      const count = async (table: string) =>
        (
          await database.query(`SELECT count(*)::int AS n FROM ${table} WHERE council_id = $1`, [
            councilId,
          ])
        ).rows[0].n;
      return { changes: await count("setting_changes"), entries: await count("audit_entries") };
    },
  };
}

interface At {
  councilId: string;
  ben: TestOfficer;
}

async function command(db: Db, step: Say, { councilId, ben }: At): Promise<boolean> {
  switch (step.on) {
    case "profile": {
      const before = await profileSetting.read(db, councilId, councilId);
      if (!before) throw new Error("A council always has a profile");
      return (await changeProfile(db, { ...before, ...step.say })).ok;
    }
    case "service":
      return (await changeService(db, "pothole", step.say)).ok;
    case "template": {
      const row = await db.replyTemplate.findFirst({ where: { councilId, removedAt: null } });
      if (!step.say) return (await removeReplyTemplate(db, { id: row?.id ?? newId() })).ok;
      const changed = row
        ? await changeReplyTemplate(db, { id: row.id, ...step.say })
        : await addReplyTemplate(db, step.say);
      return changed.ok;
    }
    case "role":
      if (!step.say) return (await dismissStaff(db, { staffId: ben.id })).ok;
      return (await changeStaff(db, { staffId: ben.id, teams: [], ...step.say })).ok;
  }
}

async function templateOf(db: Db, councilId: string): Promise<State> {
  return db.replyTemplate.findFirst({
    where: { councilId, removedAt: null },
    select: { name: true, body: true, service: true },
  });
}
