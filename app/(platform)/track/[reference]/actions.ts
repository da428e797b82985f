"use server";

import { ownCaseActions } from "../../../own-case/make-actions";
import { passHolder } from "../asker";
import { trackPath } from "../pass";

const made = ownCaseActions(passHolder, trackPath);

export const reply = made.reply;
export const message = made.message;
export const sayNotFixed = made.sayNotFixed;
export const stopEmails = made.stopEmails;
