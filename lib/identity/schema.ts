import { z } from "zod";

/** What is typed to sign in. Lengths are bounded, because a password of megabytes costs time to hash. */
export const signInSchema = z.object({
  email: z.string().max(320).trim().toLowerCase(),
  password: z.string().max(200),
});

export const staffRoles = ["officer", "manager", "administrator"] as const;
