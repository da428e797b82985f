import { z } from "zod";
import { formatDate } from "@/lib/platform";
import { link, paragraph } from "../../rendering/blocks";
import { moment, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount } from "./words";

/** When an account is closed, and to whoever wants to sign in to one that is. */
export const accountClosed = defineTemplate({
  name: "Account closed",
  secret: true,
  fields: z.object({ reopenPath: path, until: moment }),
  subject: () => "Your account is closed",
  body: ({ reopenPath, until }) => [
    paragraph("Your account is closed. Everyone who was signed in to it is signed out."),
    paragraph(
      "Councils keep the reports that you made, for as long as the law lets them, and can still write to you about those that are open.",
    ),
    paragraph(
      `You can open the account again until ${formatDate(new Date(until))}. If it was not you who closed it, open it and set a new password.`,
    ),
    link("Open your account again", reopenPath),
  ],
  why: aboutYourAccount,
});
