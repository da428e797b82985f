"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { changeService, serviceByKey, serviceInputSchema, standardOf } from "@/lib/catalogue";
import { changeProfile, profileSchema } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { formAction, postAction } from "@/lib/web";
import { changedPath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";
import { targetRefusal } from "./target-refusal";

const atService = atCouncil.extend({ service: z.string().max(60) });

export const setService = formAction({
  at: atService,
  asker: administrators,
  input: serviceInputSchema,
  async command(db, input, _asker, { service }) {
    const changed = await changeService(db, service, input);
    return !changed.ok && changed.reason === "target" ? { ...changed, service } : changed;
  },
  refusals: {
    forbidden: () => forbidden(),
    "unknown-service": () => notFound(),
    "unknown-team": () => ({ field: "team", message: "This team has closed. Select another" }),
    target: ({ service }) => targetRefusal(service),
  },
  next: ({ changeId }, { council }) => changedPath(council, "services", changeId),
});

/** Offers a service as the standard does. The team stays: the standard names none. */
export const useStandard = postAction({
  at: atService,
  asker: administrators,
  async run(_form, { scope }, { council, service: key }) {
    const service = serviceByKey(key);
    if (!service) notFound();
    const changed = await withScope(scope, (db) => changeService(db, key, standardOf(service)));
    if (!changed.ok) notFound();
    return changedPath(council, "services", changed.changeId);
  },
});

/** Says when words and photos of reports become public. */
export const setPublishing = formAction({
  at: atCouncil,
  asker: administrators,
  input: profileSchema.pick({ publishAtOnce: true }),
  command: (db, input) => changeProfile(db, input),
  refusals: { forbidden: () => forbidden() },
  next: ({ changeId }, { council }) => changedPath(council, "services", changeId),
});
