"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { addTeam, renameTeam, teamNameSchema } from "@/lib/councils";
import { changeMembers, membersSchema } from "@/lib/identity";
import { idSchema } from "@/lib/platform";
import { closeTeam } from "@/lib/settings";
import { formAction } from "@/lib/web";
import { changedPath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";

const atTeam = atCouncil.extend({ team: idSchema });
const refusals = {
  forbidden: () => forbidden(),
  "unknown-team": () => notFound(),
  "name-taken": () => ({ field: "name", message: "There is a team of this name. Use another" }),
};
const { "name-taken": _taken, ...membersRefusals } = refusals;

export const createTeam = formAction({
  at: atCouncil,
  asker: administrators,
  input: z.object({ name: teamNameSchema }),
  command: (db, { name }) => addTeam(db, name),
  refusals,
  next: ({ changeId }, { council }) => changedPath(council, "teams", changeId),
});

export const nameTeam = formAction({
  at: atTeam,
  asker: administrators,
  input: z.object({ name: teamNameSchema }),
  command: (db, { name }, _asker, { team }) => renameTeam(db, { teamId: team, name }),
  refusals,
  next: ({ changeId }, { council, team }) => changedPath(council, `teams/${team}`, changeId),
});

export const setTeamMembers = formAction({
  at: atTeam,
  asker: administrators,
  input: membersSchema,
  command: (db, { members }, _asker, { team }) => changeMembers(db, { teamId: team, members }),
  refusals: {
    ...membersRefusals,
    "unknown-person": () => ({
      field: "members",
      message: "One of these people does not work here any more. Load this page again",
    }),
  },
  next: ({ changeId }, { council, team }) => changedPath(council, `teams/${team}`, changeId),
});

export const shutTeam = formAction({
  at: atTeam,
  asker: administrators,
  input: z.object({
    toTeam: z
      .union([z.literal("none"), z.uuid().max(36)], "Select where they go")
      .default("none")
      .transform((to) => (to === "none" ? null : to)),
  }),
  command: (db, { toTeam }, _asker, { team }) => closeTeam(db, { teamId: team, toTeamId: toTeam }),
  refusals: {
    ...membersRefusals,
    "unknown-destination": () => ({ field: "toTeam", message: "Select another team, or no team" }),
  },
  next: ({ changeId }, { council }) => changedPath(council, "teams", changeId),
});
