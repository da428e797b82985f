"use server";

import { z } from "zod";
import {
  accessForm,
  changeProfile,
  contactForm,
  languageForm,
  nameForm,
  noticesForm,
  openContactWays,
  phoneForm,
} from "@/lib/residents";
import { formAction, resident } from "@/lib/web";

const at = z.object({});
const asker = resident();
const refusals = {
  "no-home": () => ({
    field: "contactBy",
    message: "Add a home that you live in now, so that letters can reach you by post",
  }),
};
const doneWith = (what: string) => () => `/account/profile?done=${what}`;

export const changeName = formAction({
  at,
  asker,
  input: nameForm,
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("name"),
});

export const changePhone = formAction({
  at,
  asker,
  input: phoneForm,
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("phone"),
});

export const changeContact = formAction({
  at,
  asker,
  input: contactForm(openContactWays),
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("contact"),
});

export const changeLanguage = formAction({
  at,
  asker,
  input: languageForm,
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("language"),
});

export const changeAccessNeeds = formAction({
  at,
  asker,
  input: accessForm,
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("access"),
});

export const changeNotices = formAction({
  at,
  asker,
  input: noticesForm,
  command: (db, input) => changeProfile(db, input),
  refusals,
  next: doneWith("notices"),
});
