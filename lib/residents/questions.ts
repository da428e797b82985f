import type { Question } from "@/lib/forms";
import { type ContactWay, languages, type NoticeKind, noticeKinds } from "./schema";

// What a profile asks, as the journeys' questions are: plain data, read and refused in one way.

export const nameQuestion = {
  type: "text",
  id: "name",
  label: "What is your full name?",
  name: "Full name",
  optional: true,
  maxLength: 100,
  autocomplete: "name",
} satisfies Question;

export const phoneQuestion = {
  type: "text",
  id: "phone",
  label: "What is your phone number?",
  name: "Phone number",
  hint: "A UK number, starting with 0 or +44. Councils use it only for what you ask them for.",
  optional: true,
  maxLength: 40,
  autocomplete: "tel",
  width: 20,
} satisfies Question;

export const languageQuestion = {
  type: "select",
  id: "language",
  label: "Which language do you prefer?",
  name: "Language",
  hint: "Officers see it when they work on something that you asked for. This site is in English.",
  missing: "Select a language",
  options: Object.entries(languages).map(([value, label]) => ({ value, label })),
} satisfies Question;

export const accessQuestion = {
  type: "textarea",
  id: "accessNeeds",
  label: "What should councils know to serve you well?",
  name: "Access needs",
  hint: "For example, large print, or a sign language interpreter at meetings. Officers see it when they work on something that you asked for.",
  optional: true,
  maxLength: 500,
  rows: 5,
} satisfies Question;

const wayLabels: Record<ContactWay, { label: string; hint?: string }> = {
  email: { label: "Email" },
  text: { label: "Text message" },
  post: { label: "Post", hint: "Letters go to a home that you live in now." },
};

/** How somebody can be reached, of the ways that are open. */
export function contactQuestion(ways: readonly ContactWay[]) {
  return {
    type: "radios",
    id: "contactBy",
    label: "How do you want to hear from councils?",
    name: "Contact by",
    hint: "What keeps your account safe always comes by email.",
    missing: "Select how you want to hear from councils",
    options: ways.map((value) => ({ value, ...wayLabels[value] })),
  } satisfies Question;
}

const noticeLabels: Record<NoticeKind, { label: string; hint?: string }> = {
  progress: { label: "News of what I reported", hint: "For example, that work has started." },
  messages: {
    label: "Messages from councils",
    hint: "You find them in your account either way.",
  },
  followed: { label: "News of reports that I follow" },
};

export const noticesQuestion = {
  type: "checkboxes",
  id: "notices",
  label: "Which emails do you want?",
  name: "Emails",
  hint: "Select all that apply, or none.",
  optional: true,
  options: noticeKinds.map((value) => ({ value, ...noticeLabels[value] })),
} satisfies Question;

/** Words for a kind of letter, as a summary shows it. */
export function noticeName(kind: NoticeKind): string {
  return noticeLabels[kind].label;
}

export const addressQuestion = {
  type: "address",
  id: "address",
  label: "What is the address?",
  name: "Address",
  missing: "Enter the address",
} satisfies Question;

export const sinceQuestion = {
  type: "date",
  id: "since",
  label: "When did you move in, or when will you?",
  name: "Date of moving in",
  hint: "For example, 27 3 2021. Leave it empty if you do not know.",
  optional: true,
} satisfies Question;

export const lastDayQuestion = {
  type: "date",
  id: "lastDay",
  label: "What is your last day there?",
  name: "Last day",
  hint: "It can be in the past or in the future. For example, 27 3 2026.",
  missing: "Enter your last day there",
} satisfies Question;

/** Words for the ways, as a summary shows them. */
export function contactWayName(way: ContactWay): string {
  return wayLabels[way].label;
}
