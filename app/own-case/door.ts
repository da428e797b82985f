import type { FormAction } from "@/lib/web";
import type { OwnCaseActions } from "./make-actions";

/** How somebody came to a case of theirs: by a letter's link or reference and address, or signed in. */
export interface Door {
  /** The case's address there, which its other pages and its files lie below. */
  path: string;
  /** Where "Back" leads from it. */
  backHref: string;
  /** Whether they are signed in: only then is it known what they have read. */
  isAccount: boolean;
  actions: OwnCaseActions;
  /** Gets letters again; by a link they are confirmed again instead. */
  resume?: FormAction<{ reference: string }>;
}
