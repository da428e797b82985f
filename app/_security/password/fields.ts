import type { ComponentProps } from "react";
import type { ActionForm } from "@/components/forms";
import { passwordLength } from "@/lib/identity";

type Fields = NonNullable<ComponentProps<typeof ActionForm>["fields"]>;

/** The question for a password that is to be set. */
export function newPasswordField(label: string): Fields[number] {
  return {
    type: "password",
    name: "password",
    label,
    hint: `Use ${passwordLength.least} characters or more. Three random words are easy to remember.`,
    autocomplete: "new-password",
  };
}

/** What a form says of a new password that is too easy to guess. */
export const passwordRefusals = {
  common: () => ({
    field: "password",
    message: "Enter a password that is harder to guess. This one is on lists that attackers use",
  }),
  personal: () => ({
    field: "password",
    message: "Enter a password that is not your email address",
  }),
};
