"use server";

import { z } from "zod";
import { addressOfDraft } from "@/lib/cases";
import { askToRegister } from "@/lib/identity";
import { idSchema } from "@/lib/platform";
import { postAction } from "@/lib/web";
import { tooManyPath } from "../../too-many/path";
import { draftHolder } from "../holder";

/** Asks for an account with the address that the report was sent with: it stands in no address of a page. */
export const createAccountHere = postAction({
  at: z.object({ council: z.string().max(80), draft: idSchema }),
  asker: draftHolder,
  limit: { name: "account letters by address", tries: 20, seconds: 60 * 60 },
  overLimit: tooManyPath,
  async run(_form, { held }) {
    const email = await addressOfDraft(held.draft.id);
    if (!email) return "/account/register";
    await askToRegister(email);
    return "/account/register/sent";
  },
});
