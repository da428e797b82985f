import { z } from "zod";
import type { ShortQuestion } from "@/components/forms";
import { serviceByKey, services } from "@/lib/catalogue";
import type { Team } from "@/lib/councils";
import { heldSchema } from "@/lib/identity";
import { financeRoleNames, roleNames } from "../words";

/** What somebody does, of services that there are. */
export const heldInput = heldSchema.extend({
  services: heldSchema.shape.services.pipe(
    z.array(z.string().max(60).refine(serviceByKey, "Select services in the list")).max(100),
  ),
});

/** Asks what somebody does at the council: role, limits, teams. */
export function heldFields(teams: Team[]): ShortQuestion[] {
  return [
    {
      type: "radios",
      name: "role",
      label: "Role",
      options: [
        { value: "officer", text: roleNames.officer, hint: "Deals with cases" },
        {
          value: "manager",
          text: roleNames.manager,
          hint: "Also sees disputes, warnings about people, and who looked at a case",
        },
        { value: "administrator", text: roleNames.administrator, hint: "Also changes settings" },
        { value: "none", text: "No cases", hint: "For somebody who only deals with money" },
      ],
    },
    {
      type: "checkboxes",
      name: "services",
      label: "Limit to these services (optional)",
      hint: "They see no other cases. If you tick none, they see every case. Administrators cannot be limited.",
      options: services.map(({ key, name }) => ({ value: key, text: name })),
    },
    ...(teams.length > 0
      ? [
          {
            type: "checkboxes" as const,
            name: "teams",
            label: "Teams (optional)",
            options: teams.map(({ id, name }) => ({ value: id, text: name })),
          },
        ]
      : []),
  ];
}

/** Asks what somebody does with the council's money. */
export const financeField: ShortQuestion = {
  type: "radios",
  name: "finance",
  label: "What do they do with the council’s money?",
  options: [
    { value: "cashier", text: financeRoleNames.cashier, hint: "Takes cash and cheques" },
    {
      value: "finance-officer",
      text: financeRoleNames["finance-officer"],
      hint: "Matches payments, and proposes changes and refunds",
    },
    {
      value: "finance-manager",
      text: financeRoleNames["finance-manager"],
      hint: "Approves what others propose",
    },
    { value: "auditor", text: financeRoleNames.auditor, hint: "Sees everything, changes nothing" },
    { value: "none", text: "Nothing" },
  ],
};
