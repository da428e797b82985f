import { forbidden, notFound } from "next/navigation";

/** Words for what a change of what somebody does can be refused with. */
export const roleRefusals = {
  forbidden: () => forbidden(),
  "unknown-person": () => notFound(),
  "last-administrator": () => ({
    field: "role",
    message: "There would be no administrator left. Make somebody else an administrator first",
  }),
  "limited-administrator": () => ({
    field: "services",
    message: "Untick all services: administrators see every case. Or select another role",
  }),
  "no-role": () => ({
    field: "role",
    message:
      "They do nothing with money, so select a role. To end their work here, remove them from the council",
  }),
  "unknown-team": () => ({
    field: "teams",
    message: "One of these teams has closed. Load this page again",
  }),
};

/** The same of what somebody does with the council's money. */
export const financeRefusals = {
  forbidden: () => forbidden(),
  "unknown-person": () => notFound(),
  "own-role": () => ({
    field: "finance",
    message: "Nobody gives a finance role to themselves. Ask another administrator",
  }),
  "no-role": () => ({
    field: "finance",
    message:
      "They see no cases, so select what they do. To end their work here, remove them from the council",
  }),
};
