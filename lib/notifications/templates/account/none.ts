import { z } from "zod";
import { link, paragraph } from "../../rendering/blocks";
import { path } from "../fields";
import { defineTemplate } from "../template";
import { askedFor } from "./words";

/** To an address that somebody wants to sign in with, and that has no account. */
export const accountNone = defineTemplate({
  name: "There is no account",
  fields: z.object({ registerPath: path.nullable() }),
  subject: () => "There is no account for this email address",
  body: ({ registerPath }) => [
    paragraph("Someone asked to sign in with this email address. It has no account."),
    ...(registerPath
      ? [
          paragraph("You may have used another address. You can also create an account."),
          link("Create an account", registerPath),
        ]
      : [
          paragraph(
            "If you work for a council on LocalGov One, ask its administrator which address you are known by.",
          ),
        ]),
  ],
  why: askedFor,
});
