"use server";

import { z } from "zod";
import { signInPathOf, withFrom } from "@/app/_factors/sign-in/paths";
import { passwordRefusals } from "@/app/_security/password/fields";
import { currentStaff, enterBackOffice, joinAs, joinAsNew, joinSchema } from "@/lib/identity";
import type { Limit } from "@/lib/platform";
import { accountHolder, anybody, formAction } from "@/lib/web";

const at = z.object({ token: z.string().max(500) });

/** How often one place follows invitations: far more often than anybody gets any. */
const limit: Limit = { name: "staff invitations by address", tries: 60, seconds: 15 * 60 };

const refusals = {
  gone: () => ({
    field: "",
    message: "This invitation does not work any more. Ask your administrator for a new one",
  }),
  "sign-in": () => ({
    field: "",
    message: "This address has an account in the back office. Sign in to it, then accept again",
  }),
};

/** Makes the account that an invitation is for, and signs its owner in as far as a password does. */
export const joinWithPassword = formAction({
  at,
  asker: anybody,
  limit,
  input: joinSchema,
  async run(typed, asker, { token }) {
    const joined = await joinAsNew(token, typed);
    if (!joined.ok) return joined;
    const { password } = typed;
    await enterBackOffice({ email: joined.email, password }, asker.who);
    return joined;
  },
  refusals: { ...refusals, ...passwordRefusals },
  // An account that has just begun has no second step to show: it sets one up.
  next: (joined) => withFrom(`${signInPathOf("staff")}/second-factor`, "staff", homeOf(joined)),
});

/** Gives somebody who has an account already the role that an invitation gives. */
export const joinWithAccount = formAction({
  at: at.extend({ kind: z.literal("staff") }),
  asker: accountHolder,
  limit,
  input: z.object({}),
  async run(_input, _asker, { token }) {
    const staff = await currentStaff();
    return staff ? joinAs(token, staff) : { ok: false as const, reason: "sign-in" as const };
  },
  refusals,
  next: (joined) => homeOf(joined),
});

function homeOf({ slug }: { slug: string }): string {
  return `/staff/${slug}`;
}
