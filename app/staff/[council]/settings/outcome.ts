import { z } from "zod";
import { idSchema } from "@/lib/platform";
import type { Undone } from "@/lib/settings";
import { type Section, sections } from "./sections";
import { settingsPath } from "./settings-page";

// What a page of settings says of the change that led to it. It is in the address, so that nothing
// has to be remembered: what the change was is looked up, never taken from there.

const doneWords = {
  invited: "The invitation is on its way",
  "invited-again":
    "A new invitation is on its way. The link in the one before does not work any more",
  withdrawn: "The invitation is withdrawn. Its link does not work any more",
  reset: "Their second step is taken away. They set up a new one when they next sign in",
};

export type Done = keyof typeof doneWords;
const dones = Object.keys(doneWords) as [Done, ...Done[]];

type NotUndone = Exclude<Extract<Undone, { ok: false }>["reason"], "forbidden" | "not-found">;
const refusals = ["undone-already", "changed-since", "impossible"] as const satisfies NotUndone[];

/** What the address says of what was done. What it says wrong is as if not said. */
export const outcomeSchema = z.object({
  /** The change that was made; "nothing" where all was so already. */
  changed: z
    .union([idSchema, z.literal("nothing")])
    .optional()
    .catch(undefined),
  done: z.enum(dones).optional().catch(undefined),
  /** Why a change was not undone, and which. */
  refused: z.enum(refusals).optional().catch(undefined),
  change: idSchema.optional().catch(undefined),
  why: z.string().max(40).optional().catch(undefined),
});

export function doneText(done: Done): string {
  return doneWords[done];
}

/** The address that tells of a change that was made. */
export function changedPath(council: string, section: string, changeId: string | null): string {
  return toldPath(council, section, { changed: changeId ?? "nothing" });
}

/** The address that tells of what was done that cannot be undone. */
export function donePath(council: string, section: string, done: Done): string {
  return toldPath(council, section, { done });
}

/** The address that tells why a change was not undone. */
export function notUndonePath(
  council: string,
  section: Section,
  told: { change: string; refused: NotUndone; why?: string },
): string {
  return toldPath(council, section, told);
}

function toldPath(council: string, section: string, told: Record<string, string>): string {
  return `${settingsPath(council, section)}?${new URLSearchParams(told)}`;
}

/** What is in the way of undoing, in the word of the setting's kind. */
export function whyNot(why: string | undefined): string {
  return whyWords[why ?? ""] ?? "It cannot be put back as it was";
}

const whyWords: Record<string, string> = {
  "in-use": "The team has services or open cases now. Give them to another team, then close it",
  "name-taken": "The name is in use by another now. Change that one’s name first",
  "unknown-team": `The team has closed since. Open it again under “${sections.changes.title}”, or select another`,
  "unknown-person": "Somebody of the team does not work here any more",
  "unknown-service": "There is no such service any more",
  "unknown-template": "There is no such template any more",
  "last-administrator":
    "There would be no administrator left. Make somebody else an administrator first",
  "own-role": "It is your own finance role. Another administrator has to give it back",
  "limited-administrator": "Administrators see every service, so they cannot be limited to some",
  target: "The target is outside of what the standard allows now",
  contrast: "The colours cannot be told apart well enough",
};
