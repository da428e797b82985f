import { z } from "zod";
import { heading, link, paragraph } from "../../rendering/blocks";
import { line, moment, path } from "../fields";
import { defineTemplate } from "../template";
import { aboutYourAccount, happened } from "./words";

const fields = z.object({ at: moment, device: line(100).nullable(), undoPath: path });

const wayBack = (undoPath: string) => [
  heading("If it was not you"),
  paragraph(
    "Someone else may be in your account. Take it back with this link within 7 days: you keep this address, set a new password, and everyone else is signed out.",
  ),
  link("Take back your account", undoPath),
];

/** To the old address, when a change is asked for. */
export const addressChangeAsked = defineTemplate({
  name: "Change of address asked for",
  secret: true,
  fields,
  subject: () => "Someone asked to change your email address",
  body: (change) => [
    paragraph("Someone asked to change the email address of your account to another one."),
    happened(change),
    paragraph("The change happens when they confirm the new address."),
    ...wayBack(change.undoPath),
  ],
  why: aboutYourAccount,
});

/** To the old address, when it is changed. */
export const addressChanged = defineTemplate({
  name: "Address changed",
  secret: true,
  fields,
  subject: () => "Your email address was changed",
  body: (change) => [
    paragraph("The email address of your account was changed. This address no longer opens it."),
    happened(change),
    ...wayBack(change.undoPath),
  ],
  why: aboutYourAccount,
});
