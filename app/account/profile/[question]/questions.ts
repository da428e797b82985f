import type { FieldValue } from "@/components/forms";
import type { Question } from "@/lib/forms";
import {
  accessQuestion,
  contactQuestion,
  languageQuestion,
  nameQuestion,
  openContactWays,
  type Profile,
  phoneQuestion,
} from "@/lib/residents";
import type { FormAction } from "@/lib/web";
import {
  changeAccessNeeds,
  changeContact,
  changeLanguage,
  changeName,
  changePhone,
} from "../actions";

interface Asked {
  question: Question;
  action: FormAction<Record<string, never>>;
  value(profile: Profile): FieldValue;
  /** What stands below the question. */
  note?: string;
}

/** The pages of a profile, one question each, by the last part of their address. */
export const questions: Partial<Record<string, Asked>> = {
  name: { question: nameQuestion, action: changeName, value: ({ name }) => name ?? "" },
  phone: { question: phoneQuestion, action: changePhone, value: ({ phone }) => phone ?? "" },
  contact: {
    question: contactQuestion(openContactWays),
    action: changeContact,
    value: ({ contactBy }) => contactBy,
    note: "You cannot choose text messages yet: this service is not set up to send them.",
  },
  language: {
    question: languageQuestion,
    action: changeLanguage,
    value: ({ language }) => language,
  },
  access: {
    question: accessQuestion,
    action: changeAccessNeeds,
    value: ({ accessNeeds }) => accessNeeds ?? "",
  },
};
