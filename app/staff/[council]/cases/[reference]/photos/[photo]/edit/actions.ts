"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { casePath, changeSchema, editCasePhoto, hideCasePhoto, showCasePhoto } from "@/lib/cases";
import { photoGrid } from "@/lib/files";
import { idSchema, withScope } from "@/lib/platform";
import { officer, postAction } from "@/lib/web";
import { atSchema } from "../../../input";
import { outcomePath } from "../../../outcome";

const cells = photoGrid.columns * photoGrid.rows;
const atPhoto = atSchema.extend({ photo: idSchema });
type AtPhoto = z.infer<typeof atPhoto>;

const editSchema = changeSchema.extend({
  turn: z.enum(["0", "90", "180", "270"]).default("0"),
  cell: z
    .array(
      z.coerce
        .number()
        .int()
        .min(0)
        .max(cells - 1),
    )
    .max(cells),
});

/** Turns a photo or blacks out parts of it, and leads to the page of the one made. */
export const editPhoto = postAction({
  at: atPhoto,
  asker: officer(),
  async run(form, { scope }, at) {
    const typed = editSchema.safeParse({
      ...Object.fromEntries(form),
      cell: form.getAll("cell"),
    });
    if (!typed.success) notFound();
    const { turn, cell, ...change } = typed.data;
    const edit = { turn: turns[turn], blackedOut: cell };
    if (edit.turn === 0 && cell.length === 0) return editPath(at, at.photo, { nothing: "yes" });
    const result = await editCasePhoto(scope, { ...change, fileId: at.photo, edit });
    if (!result.ok) return refusedPath(result.reason, at, change.revision);
    return editPath(at, result.fileId, { done: "yes" });
  },
});

/** Takes a photo out of sight. */
export const hidePhoto = postAction({
  at: atPhoto,
  asker: officer(),
  run: (form, { scope }, at) =>
    press(
      form,
      at,
      (change) => withScope(scope, (db) => hideCasePhoto(db, { ...change, fileId: at.photo })),
      "photo-hidden",
    ),
});

/** Shows a photo again that was taken out of sight. */
export const showPhoto = postAction({
  at: atPhoto,
  asker: officer("manager"),
  run: (form, { scope }, at) =>
    press(
      form,
      at,
      (change) => withScope(scope, (db) => showCasePhoto(db, { ...change, fileId: at.photo })),
      "photo-shown",
    ),
});

const turns = { "0": 0, "90": 90, "180": 180, "270": 270 } as const;

async function press(
  form: FormData,
  at: AtPhoto,
  command: (change: z.infer<typeof changeSchema>) => ReturnType<typeof hideCasePhoto>,
  done: "photo-hidden" | "photo-shown",
): Promise<string> {
  const change = changeSchema.safeParse(Object.fromEntries(form));
  if (!change.success) notFound();
  const result = await command(change.data);
  return result.ok
    ? outcomePath(at, { done })
    : refusedPath(result.reason, at, change.data.revision);
}

function refusedPath(reason: string, at: AtPhoto, since: number): string {
  if (reason === "not-found" || reason === "unknown-photo") notFound();
  if (reason === "forbidden") forbidden();
  return outcomePath(at, { refused: reason === "changed" ? "changed" : "not-now", since });
}

function editPath(
  { council, reference, back }: AtPhoto,
  photo: string,
  said: Record<string, string>,
): string {
  const query = new URLSearchParams({ ...said, ...(back && { back }) });
  return `${casePath(council, reference)}/photos/${photo}/edit?${query}`;
}
