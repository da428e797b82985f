"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import {
  financeSchema,
  giveFinanceRole,
  inviteAgain,
  inviteSchema,
  inviteStaff,
  resetSecondFactor,
  takeFinanceRole,
  withdrawInvitation,
} from "@/lib/identity";
import { type Db, idSchema, withScope } from "@/lib/platform";
import { changeStaff, dismissStaff } from "@/lib/settings";
import { formAction, postAction } from "@/lib/web";
import { changedPath, type Done, donePath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";
import { dismissInput } from "./dismiss-input";
import { heldInput } from "./held-fields";
import { financeRefusals, roleRefusals } from "./refusals";

const atPerson = atCouncil.extend({ person: idSchema });
const atInvitation = atCouncil.extend({ invitation: idSchema });
const { "unknown-person": _nobody, "last-administrator": _last, ...inviteRefusals } = roleRefusals;
const { "no-role": _none, ...dismissRefusals } = { ...financeRefusals, ...roleRefusals };

export const inviteColleague = formAction({
  at: atCouncil,
  asker: administrators,
  input: inviteSchema.extend(heldInput.shape),
  command: (db, input) => inviteStaff(db, input),
  refusals: {
    ...inviteRefusals,
    "no-role": () => ({
      field: "role",
      message: "Select a role, or what they do with the council’s money",
    }),
    "works-here": () => ({ field: "email", message: "Somebody with this address works here" }),
    invited: () => ({
      field: "email",
      message: "This address has an invitation. Send it again from the list of staff",
    }),
  },
  next: (_done, { council }) => donePath(council, "staff", "invited"),
});

export const sendInvitationAgain = invitationAction(inviteAgain, "invited-again");
export const withdrawInvite = invitationAction(withdrawInvitation, "withdrawn");

export const changeColleague = formAction({
  at: atPerson,
  asker: administrators,
  input: heldInput,
  command: (db, input, _asker, { person }) => changeStaff(db, { staffId: person, ...input }),
  refusals: roleRefusals,
  next: ({ changeId }, { council }) => changedPath(council, "staff", changeId),
});

export const changeFinanceRole = formAction({
  at: atPerson,
  asker: administrators,
  input: financeSchema,
  command: (db, { finance }, _asker, { person: staffId }) =>
    finance ? giveFinanceRole(db, { staffId, role: finance }) : takeFinanceRole(db, { staffId }),
  refusals: financeRefusals,
  next: ({ changeId }, { council }) => changedPath(council, "staff", changeId),
});

export const removeColleague = formAction({
  at: atPerson,
  asker: administrators,
  input: dismissInput,
  command: (db, { casesTo }, _asker, { person }) => dismissStaff(db, { staffId: person, casesTo }),
  refusals: {
    ...dismissRefusals,
    "last-administrator": () => ({
      field: "",
      message: "There would be no administrator left. Make somebody else an administrator first",
    }),
    "unknown-assignee": () => ({ field: "casesTo", message: "Select who takes the cases" }),
    "cannot-see": () => ({
      field: "casesTo",
      message: "This person is limited to other services. Select somebody who sees these cases",
    }),
  },
  next: ({ changeId }, { council }) => changedPath(council, "staff", changeId),
});

export const resetSecondStep = formAction({
  at: atPerson,
  asker: administrators,
  input: z.object({ known: z.literal("yes", "Confirm that you have spoken to them") }),
  run: (_input, { staff, council }, { person }) =>
    resetSecondFactor(staff, { councilId: council.id, staffId: person }),
  refusals: {
    "not-allowed": roleRefusals.forbidden,
    "not-found": () => notFound(),
    self: () => ({
      field: "",
      message: "This is your own second step. Another administrator has to take it away",
    }),
  },
  next: (_done, { council }) => donePath(council, "staff", "reset"),
});

/** One press on an invitation in the list. One that is gone already is as it was asked for. */
function invitationAction(
  command: (db: Db, invitation: { id: string }) => Promise<{ ok: boolean }>,
  done: Done,
) {
  return postAction({
    at: atInvitation,
    asker: administrators,
    async run(_form, { scope }, { council, invitation }) {
      const result = await withScope(scope, (db) => command(db, { id: invitation }));
      if (!result.ok) notFound();
      return donePath(council, "staff", done);
    },
  });
}
