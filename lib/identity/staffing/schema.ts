import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";
import { financeRoles, newPasswordSchema, staffRoles } from "../schema";

/** One value or several of a name, as a form sends checkboxes; none where no box is ticked. */
const several = (item: z.ZodString | z.ZodUUID, most: number) =>
  z.union([item.transform((one) => [one]), z.array(item).max(most)]).default([]);

/** A part that somebody may also have none of. */
function partOf<Role extends string>(roles: readonly [Role, ...Role[]], select: string) {
  return z
    .enum([...roles, "none"], select)
    .transform((role) => (role === "none" ? null : (role as Role)));
}

/** What somebody does at a council, as an administrator chooses it. */
export const heldSchema = z.object({
  /** Null for somebody who sees no cases. */
  role: partOf(staffRoles, "Select a role"),
  /** Keys of services; none for all. */
  services: several(z.string().max(60), 100),
  /** Ids of teams. */
  teams: several(z.uuid().max(36), 200),
});

const email = z
  .string()
  .max(254, "Enter an email address of 254 characters or fewer")
  .trim()
  .toLowerCase()
  .min(1, "Enter their email address")
  .pipe(z.email("Enter an email address in the correct format, like name@example.com"));

const name = (enter: string) =>
  z.string().overwrite(tidyText).max(100, "Use 100 characters or fewer").min(1, enter);

/** What somebody does with the council's money; null for nothing. */
export const financeSchema = z.object({
  finance: partOf(financeRoles, "Select what they do with the council’s money"),
});

export const inviteSchema = heldSchema.extend({
  ...financeSchema.shape,
  name: name("Enter their name"),
  email,
});

/** What an invited person types who has no account yet. */
export const joinSchema = z.object({
  name: name("Enter your name"),
  password: newPasswordSchema,
});

export const membersSchema = z.object({ members: several(z.uuid().max(36), 1000) });

export type HeldInput = z.infer<typeof heldSchema>;
export type InviteInput = z.infer<typeof inviteSchema>;
