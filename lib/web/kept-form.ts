import { forgetForm, keepForm, keptForm, type TypedForm } from "@/lib/identity";
import type { Asker } from "./asker";
import { typedValues } from "./form-data";
import { pathHere } from "./path-here";

/** The field by which a form says that what was typed before a sign-in stands in it again. */
const mark = "keptForm";

/**
 * Keeps what an officer sent whose session had run out, until they have signed in again. It waits
 * for them at the form's page, whatever the query says.
 */
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
