"use server";

import { z } from "zod";
import { askCopy, askErasure, takeBackErasure } from "@/lib/privacy";
import { formAction, freshResident, resident } from "@/lib/web";

const at = z.object({});
const input = z.object({});

export const askForCopy = formAction({
  at,
  asker: freshResident(),
  // Each one costs the worker minutes; nobody needs many.
  limit: { name: "copies of data", tries: 10, seconds: 24 * 60 * 60 },
  input,
  command: (db) => askCopy(db),
  refusals: {},
  next: () => "/account/data/copy",
});

export const askToErase = formAction({
  at,
  asker: freshResident(),
  limit: { name: "wishes to be erased", tries: 10, seconds: 24 * 60 * 60 },
  input,
  command: (db) => askErasure(db),
  refusals: {},
  next: () => "/account/data/erase?done=asked",
});

export const keepData = formAction({
  at,
  asker: resident(),
  input,
  command: (db) => takeBackErasure(db),
  refusals: {
    "too-late": () => ({
      field: "",
      message: "It is too late to keep your data: we have begun to erase it",
    }),
  },
  next: () => "/account/data?done=kept",
});
