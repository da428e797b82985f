import type { CouncilSite } from "@/lib/councils";
import type { Draft } from "@/lib/forms";
import type { Scope } from "@/lib/platform";
import type { Report } from "@/lib/reports";
import type { ReportActions } from "./make-actions";

/** A report that is being filled in, by whichever door: a council's site, or its back office. */
export interface OpenReport {
  /** Whose site or back office it is. */
  council: CouncilSite;
  draft: Draft;
  report: Report;
  /** Of the draft's holder. */
  scope: Scope;
  /** The address that its pages lie below. */
  base: string;
  /** Where "Back" leads from the first of them. */
  beginHref: string;
  actions: ReportActions;
}
