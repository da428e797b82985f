import { z } from "zod";

/** The one thing said of all that was typed wrong: which part it was is nobody's business. */
export const signInRefusal = "Enter the email address and password of your account";

/** What is typed to sign in. Lengths are bounded, because a password of megabytes costs time to hash. */
export const signInSchema = z.object({
  email: z.string().max(320, signInRefusal).trim().toLowerCase(),
  password: z.string().max(200, signInRefusal),
});

/** An address that a letter is to go to. */
export const accountEmailSchema = z
  .string()
  .max(254, "Enter an email address of 254 characters or fewer")
  .trim()
  .toLowerCase()
  .pipe(
    z
      .string()
      .max(254)
      .min(1, "Enter your email address")
      .pipe(
        z.email("Enter an email address in the correct format, like name@example.com").max(254),
      ),
  );

export const passwordLength = { least: 12, most: 200 };

/** A password to be set. What is common is refused by the command. */
export const newPasswordSchema = z
  .string()
  .max(passwordLength.most, `Enter a password of ${passwordLength.most} characters or fewer`)
  .min(passwordLength.least, `Enter a password of ${passwordLength.least} characters or more`);

export const fullNameSchema = z
  .string()
  .max(200, "Enter a name of 200 characters or fewer")
  .trim()
  .min(1, "Enter your full name");

/** The password somebody has, typed once more. */
export const ownPasswordSchema = z.string().max(200).min(1, "Enter your password");

/** Two kinds of account, with nothing in common but the rules of signing in. */
export const accountKinds = ["resident", "staff"] as const;
export type AccountKind = (typeof accountKinds)[number];

export const staffRoles = ["officer", "manager", "administrator"] as const;

export const financeRoles = ["cashier", "finance-officer", "finance-manager", "auditor"] as const;
