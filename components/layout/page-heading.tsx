import type { ReactNode } from "react";
import type { TextSize } from "@/components/govuk";

type PageHeadingProps = { caption?: ReactNode; size?: TextSize; children: ReactNode };

/** The page's one h1, with what it belongs to above it. */
export function PageHeading({ caption, size = "l", children }: PageHeadingProps) {
  return (
    <>
      {caption ? <span className={`govuk-caption-${size}`}>{caption}</span> : null}
      <h1 className={`govuk-heading-${size}`}>{children}</h1>
    </>
  );
}
