import type { z } from "zod";
import { accountTemplates } from "./account";
import { callerCode } from "./caller-code";
import { caseArrived } from "./case-arrived";
import { caseClosed } from "./case-closed";
import { caseHandedOver } from "./case-handed-over";
import { caseReopened } from "./case-reopened";
import { casesClaimed } from "./cases-claimed";
import { followConfirm } from "./follow-confirm";
import { followerClosed } from "./follower-closed";
import { followerUpdate } from "./follower-update";
import { lostFactorAsked } from "./lost-factor-asked";
import { lostFactorWaiting } from "./lost-factor-waiting";
import { messageFromCouncil } from "./message-from-council";
import { questionFromCouncil } from "./question-from-council";
import { reportReceived } from "./report-received";
import { reportReceivedSignedIn } from "./report-received-signed-in";
import { reportTaken } from "./report-taken";
import { residentWrote } from "./resident-wrote";
import { secondFactorChanged } from "./second-factor-changed";
import { staffInvitation } from "./staff-invitation";
import type { Template } from "./template";
import { workStarted } from "./work-started";

/** Every letter there is, by the key that the outbox stores. A key is never renamed. */
export const templates = {
  "report-received": reportReceived,
  "report-received-signed-in": reportReceivedSignedIn,
  "report-taken": reportTaken,
  "caller-code": callerCode,
  "cases-claimed": casesClaimed,
  "follow-confirm": followConfirm,
  "question-from-council": questionFromCouncil,
  "work-started": workStarted,
  "message-from-council": messageFromCouncil,
  "case-closed": caseClosed,
  "case-reopened": caseReopened,
  "follower-update": followerUpdate,
  "follower-closed": followerClosed,
  "second-factor-changed": secondFactorChanged,
  "lost-factor-asked": lostFactorAsked,
  "lost-factor-waiting": lostFactorWaiting,
  "staff-invitation": staffInvitation,
  "case-handed-over": caseHandedOver,
  "case-arrived": caseArrived,
  "resident-wrote": residentWrote,
  ...accountTemplates,
} satisfies Record<string, Template>;

export type TemplateKey = keyof typeof templates;

/** The letters that carry a secret: what fills them in is forgotten once they are sent. */
export const secretTemplates = Object.entries<Template>(templates).flatMap(([key, { secret }]) =>
  secret ? [key] : [],
);

/** A template together with what it needs to know. */
export type Filled = {
  [Key in TemplateKey]: { template: Key; fields: z.input<(typeof templates)[Key]["fields"]> };
}[TemplateKey];

/** The template of a stored key; undefined where no such letter exists any more. */
export function templateOf(key: string): Template | undefined {
  return Object.entries<Template>(templates).find(([known]) => known === key)?.[1];
}
