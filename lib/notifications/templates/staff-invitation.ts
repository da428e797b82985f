import { z } from "zod";
import { link, paragraph } from "../rendering/blocks";
import { line, path } from "./fields";
import { defineTemplate } from "./template";

export const staffInvitation = defineTemplate({
  name: "Invitation to the back office",
  fields: z.object({
    name: line(100),
    /** How long the link works. */
    days: z.number().int().min(1).max(60),
    invitationPath: path,
  }),
  subject: () => "Join your council’s back office",
  body: ({ name, days, invitationPath }, council) => [
    paragraph(`Dear ${name},`),
    paragraph(`${council.name} invites you to its back office on LocalGov One.`),
    link("Accept the invitation", invitationPath),
    paragraph(`The link works once, for ${days} days.`),
  ],
  why: ({ name }) =>
    `You got this email because an administrator of ${name} gave this address. If it is not for you, you do not need to do anything.`,
});
