import type { ShortQuestion } from "@/components/forms";
import type { Asked } from "@/lib/identity";

/** The question for the password that the account has; none where it has none. */
export function ownPasswordField(asked: Asked, label: string): ShortQuestion[] {
  if (asked !== "password") return [];
  return [{ type: "password", name: "ownPassword", label, autocomplete: "current-password" }];
}

/** What a form says where nobody has shown that the account is theirs. */
export const unproven = {
  wrong: () => ({ field: "ownPassword", message: "Enter the password that you use now" }),
  "too-many": () => ({
    field: "ownPassword",
    message: "You have tried too many times. Try again in 15 minutes",
  }),
  "sign-in": () => ({ field: "", message: "Load this page again, and sign in once more" }),
};
