import { z } from "zod";

/** The one thing said of all that was typed wrong: which part it was is nobody's business. */
export const signInRefusal = "Enter the email address and password of your account";

/** What is typed to sign in. Lengths are bounded, because a password of megabytes costs time to hash. */
export const signInSchema = z.object({
  email: z.string().max(320, signInRefusal).trim().toLowerCase(),
  password: z.string().max(200, signInRefusal),
});

/** Two kinds of account, with nothing in common but the rules of signing in. */
export const accountKinds = ["resident", "staff"] as const;
export type AccountKind = (typeof accountKinds)[number];

export const staffRoles = ["officer", "manager", "administrator"] as const;
