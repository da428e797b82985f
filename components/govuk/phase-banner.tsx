import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Tag, type TagColour } from "./tag";

type PhaseBannerProps = ComponentProps<"div"> & { tag: ReactNode; tagColour?: TagColour };

/** Says that the service is still being worked on, and where to send feedback. */
export function PhaseBanner({ tag, tagColour, className, children, ...rest }: PhaseBannerProps) {
  return (
    <div className={classNames("govuk-phase-banner", "govuk-width-container", className)} {...rest}>
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag" colour={tagColour}>
          {tag}
        </Tag>{" "}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
