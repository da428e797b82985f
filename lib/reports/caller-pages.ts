import { is, onlyWhen, type Page, type QuestionPage } from "@/lib/forms";
import type { Caller } from "./caller";
import { CONTACT, FROM_ACCOUNT } from "./shared-pages";

// What an officer asks a caller about themselves, in the words in which they fill it in.

/** The question how letters go to a caller, and its answers. */
export const WRITE = "write";

/** Who calls: asked, or offered from an earlier case of theirs. */
export function callerPages(known: Caller | null): Page[] {
  const details = known && [known.name, known.phone, known.email, known.addressLines.join(", ")];
  const offered = details?.filter(Boolean);
  if (!known || !offered?.length) return askedCaller;
  const page: QuestionPage = {
    ask: {
      type: "radios",
      id: CONTACT,
      label: "Are the caller’s contact details still right?",
      name: "Contact details",
      hint: `From ${known.reference}. Read them out, and let the caller say.`,
      missing: "Select whether the contact details are still right",
      options: [
        { value: FROM_ACCOUNT, label: `Yes, use ${offered.join(", ")}` },
        { value: "other", label: "No, enter other details" },
      ],
    },
  };
  return [page, ...onlyWhen(is(CONTACT, "other"), askedCaller)];
}

const askedCaller: QuestionPage[] = [
  {
    ask: {
      type: "text",
      id: "name",
      label: "What is the caller’s name?",
      name: "Name",
      hint: "They do not have to give it.",
      optional: true,
      maxLength: 100,
    },
  },
  {
    ask: {
      type: "phone",
      id: "phone",
      label: "What is the caller’s phone number?",
      name: "Phone number",
      hint: "The council calls it only if it has a question.",
      optional: true,
    },
  },
  {
    ask: {
      type: "radios",
      id: WRITE,
      label: "How should the council write to the caller?",
      name: "Letters",
      missing: "Select how the council should write to the caller",
      options: [
        { value: "email", label: "By email" },
        { value: "post", label: "By post", hint: "Letters are printed once a day." },
        {
          value: "none",
          label: "Not at all",
          hint: "They call again, and give the reference, to hear what happens.",
        },
      ],
    },
  },
  {
    when: is(WRITE, "email"),
    ask: {
      type: "email",
      id: "email",
      label: "What is the caller’s email address?",
      name: "Email address",
      hint: "We send one email, which asks them to confirm it. Until they do, no more go there.",
      missing: "Enter the caller’s email address",
    },
  },
  {
    when: is(WRITE, "post"),
    ask: {
      type: "address",
      id: "address",
      label: "What is the caller’s postal address?",
      name: "Postal address",
      missing: "Enter the caller’s postal address",
    },
  },
];
