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
  "unknown-team": () => ({
    field: "teams",
    message: "One of these teams has closed. Load this page again",
  }),
};
