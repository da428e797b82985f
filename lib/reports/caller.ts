import { type Answers, addressSchema } from "@/lib/forms";
import { CONTACT, FROM_ACCOUNT } from "./shared-pages";

/** What a council has of a caller from an earlier case of theirs, to be offered for a new one. */
export interface Caller {
  /** The case that their officer found them by. */
  reference: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** Where letters on paper go, as on the envelope and without the name; none where none may. */
  addressLines: string[];
}

/** What a draft begins with for a caller who is known: kept beside what is answered, never sent by itself. */
export function answersOfCaller({ reference, name, email, phone, addressLines }: Caller): Answers {
  return {
    "known-reference": reference,
    "known-name": name,
    "known-email": email,
    "known-phone": phone,
    "known-address": addressLines,
  };
}

/** The caller whom a draft was begun for; null for somebody new. */
export function callerIn(answers: Answers): Caller | null {
  const text = (id: string) => {
    const answer = answers[id];
    return typeof answer === "string" ? answer : null;
  };
  const reference = text("known-reference");
  if (reference === null) return null;
  const address = answers["known-address"];
  return {
    reference,
    name: text("known-name"),
    email: text("known-email"),
    phone: text("known-phone"),
    addressLines: Array.isArray(address) ? address : [],
  };
}

/** What was answered about how to reach a caller: of those that the officer chose to use, all of it. */
export function contactOfCaller(answers: Answers, known: Caller | null) {
  if (known && answers[CONTACT] === FROM_ACCOUNT) {
    const { name, email, phone, addressLines } = known;
    return { name, email, phone, addressLines };
  }
  const address = addressSchema.safeParse(answers.address);
  const { line1, line2, town, postcode } = address.data ?? noAddress;
  return {
    name: textOf(answers.name),
    email: textOf(answers.email)?.toLowerCase() ?? null,
    phone: textOf(answers.phone),
    addressLines: [line1, line2, town, postcode].filter(Boolean),
  };
}

const noAddress = { line1: "", line2: "", town: "", postcode: "" };

function textOf(answer: Answers[string]): string | null {
  return typeof answer === "string" ? answer : null;
}
