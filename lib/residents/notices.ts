import type { TemplateKey } from "@/lib/notifications";
import { type NoticeKind, type Notices, noticesSchema } from "./schema";

/** The letters that somebody may do without, by template. Any other must come. */
const kinds: Partial<Record<TemplateKey, NoticeKind>> = {
  "work-started": "progress",
  "message-from-council": "messages",
  "follower-update": "followed",
  "follower-closed": "followed",
};

/** What kind of letter it is; `must` where nobody is asked whether they want it. */
export function noticeKindOf(template: TemplateKey): NoticeKind | "must" {
  return kinds[template] ?? "must";
}

/**
 * Whether somebody gets a letter of this kind. A receipt, a question, how a report ended and what
 * keeps an account safe always come: without them a person could not act in time. Nothing said: yes.
 */
export function wants(notices: Notices | undefined, kind: NoticeKind | "must"): boolean {
  return kind === "must" || (notices ?? standard)[kind];
}

const standard = noticesSchema.parse({});
