"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { markerSchema, removeMarker, reviewMarker } from "@/lib/cases";
import { idSchema, withScope } from "@/lib/platform";
import { formAction, officer, postAction } from "@/lib/web";

const at = z.object({ council: z.string().max(100), marker: idSchema });
const page = { at, asker: officer("manager") };
const listPath = (council: string, done: string) => `/staff/${council}/markers?done=${done}`;

/** Keeps a warning until its next review. */
export const review = formAction({
  ...page,
  input: markerSchema.pick({ months: true }),
  command: (db, { months }, _asker, { marker }) => reviewMarker(db, { markerId: marker, months }),
  refusals: {
    forbidden: () => ({ field: "", message: "Only managers can review a warning" }),
    gone: () => ({ field: "", message: "Somebody took this warning away" }),
  },
  next: (_done, { council }) => listPath(council, "reviewed"),
});

/** Takes a warning away. */
export const remove = postAction({
  ...page,
  async run(_form, { scope }, { council, marker }) {
    const result = await withScope(scope, (db) => removeMarker(db, { markerId: marker }));
    if (!result.ok && result.reason === "forbidden") notFound();
    return listPath(council, "removed");
  },
});
