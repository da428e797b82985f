import type { ReactNode } from "react";
import { BackLink, type Breadcrumb, Breadcrumbs, classNames } from "@/components/govuk";
import { TwoThirds } from "./grid";

type PageProps = {
  /** Where "Back" leads. */
  backHref?: string;
  breadcrumbs?: Breadcrumb[];
  /** Text reads best in two thirds; tables and maps take it all. */
  width?: "two-thirds" | "full";
  mainClassName?: string;
  children: ReactNode;
};

/**
 * The part between header and footer: the way back, then `main`. Every page renders exactly one,
 * itself or by QuestionPage, CheckAnswers and StopPage, since the way back belongs above `main`.
 */
export function Page({
  backHref,
  breadcrumbs,
  width = "two-thirds",
  mainClassName,
  children,
}: PageProps) {
  return (
    <div className="govuk-width-container">
      {breadcrumbs ? <Breadcrumbs items={breadcrumbs} collapseOnMobile /> : null}
      {backHref ? (
        // A landmark: axe asks that nothing lies outside of all.
        <nav aria-label="Back">
          <BackLink href={backHref} />
        </nav>
      ) : null}
      <main className={classNames("govuk-main-wrapper", mainClassName)} id="main-content">
        {width === "two-thirds" ? <TwoThirds>{children}</TwoThirds> : children}
      </main>
    </div>
  );
}
