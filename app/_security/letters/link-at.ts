import { z } from "zod";
import { accountKinds } from "@/lib/identity";
import type { Limit } from "@/lib/platform";

/** What the page of a letter's link binds: the secret in its address. */
export const linkAt = z.object({ secret: z.string().max(100) });

/** The same where both kinds of account have such a page. */
export const kindLinkAt = linkAt.extend({ kind: z.enum(accountKinds) });

/** How often one place follows links of letters: far more often than anybody gets any. */
export const linkLimit: Limit = { name: "account links by address", tries: 60, seconds: 15 * 60 };

/** How often one place asks for letters with links. */
export const askLimit: Limit = { name: "account letters by address", tries: 20, seconds: 60 * 60 };

/** What a form says where its link stopped working since its page was opened. */
export const brokenLink = () => ({
  field: "",
  message: "This link does not work any more. Ask for a new one",
});
