import { openCasesOf, replyTemplateSetting } from "@/lib/cases";
import { serviceSetting } from "@/lib/catalogue";
import {
  changeSetting,
  profileSetting,
  type SettingChange,
  type SettingChanged,
  type SettingKind,
  type SettingState,
  teamSetting,
  themeSetting,
} from "@/lib/councils";
import { financeRoleSetting, membersSetting, roleSetting } from "@/lib/identity";
import type { Db } from "@/lib/platform";

/** A team, which closes only once nothing hangs on it: its services and cases go elsewhere first. */
export const teamKind: SettingKind<{ name: string }, "name-taken" | "unknown-team" | "in-use"> = {
  ...teamSetting,
  async write(db, target, next) {
    const { councilId, key: teamId } = target;
    if (!next) {
      const services = await db.serviceSetting.count({ where: { councilId, teamId } });
      const cases = await openCasesOf(db, councilId, { teamId });
      if (services + cases > 0) return { ok: false, reason: "in-use" };
    }
    return teamSetting.write(db, target, next);
  },
};

/** How a change of some kind is taken back, whatever its states look like. */
interface Undoable {
  read(db: Db, councilId: string, key: string): Promise<SettingState | null>;
  putBack(db: Db, change: SettingChange, now: Date): Promise<SettingChanged<string>>;
}

/** Every kind of setting there is, by the name that its changes are kept under. */
const kinds: Record<string, Undoable> = Object.fromEntries([
  undoable(themeSetting),
  undoable(profileSetting),
  undoable(teamKind),
  undoable(membersSetting),
  undoable(serviceSetting),
  undoable(replyTemplateSetting),
  undoable(roleSetting),
  undoable(financeRoleSetting),
]);

/** Undefined where a release has taken the kind away. */
export function kindOf(name: string): Undoable | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

function undoable<State extends SettingState, Reason extends string>(
  kind: SettingKind<State, Reason>,
): [string, Undoable] {
  const putBack: Undoable["putBack"] = (db, { id, key, name, before }, now) =>
    changeSetting(
      db,
      kind,
      {
        ...{ key, name },
        undoes: id,
        next: (current) => (before === null ? null : kind.parse({ ...current, ...before })),
      },
      now,
    );
  return [kind.kind, { read: kind.read, putBack }];
}
