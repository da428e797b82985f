import { headers } from "next/headers";
import { forgetForm, keepForm, keptForm, type TypedForm } from "@/lib/identity";
import type { Asker } from "./asker";
import { typedValues } from "./form-data";

/** The field by which a form says that what was typed before a sign-in stands in it again. */
const mark = "keptForm";

/** Where a form stands: an officer's words wait for them at its page, whatever its query says. */
async function pathHere(): Promise<string> {
  return ((await headers()).get("x-path") ?? "").split("?")[0] ?? "";
}

/** Keeps what an officer sent whose session had run out, until they have signed in again. */
export async function keepTyped(form: FormData): Promise<void> {
  await keepForm(await pathHere(), typedValues(form));
}

/** What an officer typed into this page's form before they had to sign in again; null for nothing. */
export async function typedBefore(staffId: string): Promise<TypedForm | null> {
  return keptForm(staffId, await pathHere());
}

/** The hidden field of a form in which it stands. */
export const typedBeforeMark = { [mark]: "yes" };

/** Forgets what was kept for a form that has now been sent. */
export async function forgetTyped(form: FormData, { staff }: Asker): Promise<void> {
  if (staff && form.has(mark)) await forgetForm(staff.id, await pathHere());
}
