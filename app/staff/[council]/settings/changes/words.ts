import type { SettingChange, SettingState } from "@/lib/councils";
import { labelOf, type Names, valueWords } from "./values";

/** One field of a change in words. */
export interface ChangedField {
  label: string;
  /** Null where there was nothing, or is nothing any more, to have such a field. */
  before: string | null;
  after: string | null;
}

type Told = Pick<SettingChange, "kind" | "name" | "before" | "after">;

/** What was changed, in one line: "The team Parks is open". */
export function headlineOf({ kind, name, before, after }: Told): string {
  const words = headlines[kind];
  if (!words) return `${name} has changed`;
  if (!before) return words.came(name);
  return after ? words.changed(name, after) : words.went(name);
}

/** The fields that changed, before and after. */
export function fieldsOf({ before, after }: Told, names: Names): ChangedField[] {
  const side = (state: SettingState | null, field: string) =>
    state && valueWords(field, state[field] ?? null, names);
  return Object.keys({ ...before, ...after }).map((field) => ({
    label: labelOf(field),
    before: side(before, field),
    after: side(after, field),
  }));
}

interface Headline {
  came(name: string): string;
  went(name: string): string;
  changed(name: string, after: SettingState): string;
}

const headlines: Record<string, Headline> = {
  theme: always(() => "The theme has changed"),
  profile: {
    ...always(() => "The contact details have changed"),
    changed: (_name, after) =>
      Object.keys(after).join() === "publishAtOnce"
        ? "When words and photos become public has changed"
        : "The contact details have changed",
  },
  team: {
    came: (name) => `The team ${name} is open`,
    went: (name) => `The team ${name} is closed`,
    changed: (name, after) => `The team ${name} is now called ${after.name ?? name}`,
  },
  "team-members": always((name) => `The members of ${name} have changed`),
  service: {
    ...always((name) => `${name} has changed`),
    changed(name, { enabled }) {
      if (enabled === undefined) return `${name} has changed`;
      return `${name} is ${enabled ? "on" : "off"}`;
    },
  },
  "reply-template": {
    came: (name) => `Officers can use the template ${name}`,
    went: (name) => `The template ${name} is removed`,
    changed: (name) => `The template ${name} has changed`,
  },
  role: {
    came: (name) => `${name} works here again`,
    went: (name) => `${name} does not work here any more`,
    changed: (name) => `What ${name} does has changed`,
  },
  "finance-role": {
    came: (name) => `${name} has a finance role`,
    went: (name) => `${name} has no finance role any more`,
    changed: (name) => `The finance role of ${name} has changed`,
  },
};

function always(text: (name: string) => string): Headline {
  return { came: text, went: text, changed: text };
}
