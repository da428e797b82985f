import {
  type Answers,
  answered,
  is,
  onlyWhen,
  type Page,
  type Question,
  type QuestionPage,
} from "@/lib/forms";
import type { Account } from "./account";

// What every report asks, whatever it is about.

/** Ids of the photo questions, in order: each is asked when the one before it has a photo. */
export const photoIds = ["photo-1", "photo-2", "photo-3"] as const;

const photoLabels = {
  "photo-1": "Add a photo",
  "photo-2": "Add another photo",
  "photo-3": "Add a third photo",
};

export const photoPages: Page[] = photoIds.map((id, at) => {
  const before = photoIds[at - 1];
  const ask: Question = {
    type: "file",
    id,
    label: photoLabels[id],
    name: `Photo ${at + 1}`,
    hint: "A JPEG, PNG, WebP or AVIF of up to 10MB. Leave people out of it, and do not put yourself in danger to take it.",
    optional: true,
  };
  return before ? { when: answered(before), ask } : { ask };
});

/** The question whether the account's own details serve, and the answer that they do. */
export const CONTACT = "contact";
export const FROM_ACCOUNT = "account";

/** Who reports it: asked, or offered out of their account. */
export function contactPages(account: Account | null): Page[] {
  const details = account && [account.name, account.email, account.phone].filter(Boolean);
  if (!details?.length) return askedContact;
  const ask: Question = {
    type: "radios",
    id: CONTACT,
    label: "Which contact details should the council have?",
    name: "Contact details",
    missing: "Select which contact details the council should have",
    options: [
      { value: FROM_ACCOUNT, label: `Use ${details.join(", ")}` },
      { value: "other", label: "Give other details" },
    ],
  };
  return [{ ask }, ...onlyWhen(is(CONTACT, "other"), askedContact)];
}

/** Whether the account's own details were chosen, and the account is there. */
export function usesAccount(answers: Answers, account: Account | null): account is Account {
  return account !== null && answers[CONTACT] === FROM_ACCOUNT;
}

const askedContact: QuestionPage[] = [
  {
    ask: {
      type: "text",
      id: "name",
      label: "What is your name?",
      name: "Name",
      hint: "Only the council sees it. You do not have to give it.",
      optional: true,
      maxLength: 100,
      autocomplete: "name",
    },
  },
  {
    ask: {
      type: "email",
      id: "email",
      label: "What is your email address?",
      name: "Email address",
      hint: "We use it to tell you what happens to your report. Without it you can still report.",
      optional: true,
    },
  },
  {
    ask: {
      type: "phone",
      id: "phone",
      label: "What is your telephone number?",
      name: "Telephone number",
      hint: "The council calls it only if it has a question about your report.",
      optional: true,
    },
  },
];
