"use server";

import { z } from "zod";
import { idSchema } from "@/lib/platform";
import {
  addHome as add,
  changeHome as change,
  homeForm,
  maxHomes,
  moveOut,
  movingOutForm,
  removeHome as remove,
} from "@/lib/residents";
import { formAction, resident } from "@/lib/web";

const asker = resident();
const ofHome = z.object({ homeId: idSchema });
const gone = () => ({ field: "", message: "This home is not in your account any more" });
const home = "/account/homes";

export const addHome = formAction({
  at: z.object({}),
  asker,
  input: homeForm,
  command: (db, input) => add(db, input),
  refusals: {
    "too-many": () => ({
      field: "",
      message: `You can keep ${maxHomes} homes. Remove one that you do not need, then add this one`,
    }),
  },
  next: () => `${home}?done=added`,
});

export const changeHome = formAction({
  at: ofHome,
  asker,
  input: homeForm,
  command: (db, input, _asker, { homeId }) => change(db, homeId, input),
  refusals: {
    "not-found": gone,
    "before-moving-in": () => ({
      field: "since",
      message: "The date of moving in must be on or before your last day there",
    }),
  },
  next: () => `${home}?done=changed`,
});

export const leaveHome = formAction({
  at: ofHome,
  asker,
  input: movingOutForm,
  command: (db, { lastDay }, _asker, { homeId }) => moveOut(db, homeId, lastDay),
  refusals: {
    "not-found": gone,
    "before-moving-in": () => ({
      field: "lastDay",
      message: "Your last day there must be on or after the day you moved in",
    }),
  },
  next: () => `${home}?done=left`,
});

export const removeHome = formAction({
  at: ofHome,
  asker,
  input: z.object({}),
  command: (db, _input, _asker, { homeId }) => remove(db, homeId),
  refusals: {},
  next: () => `${home}?done=removed`,
});
