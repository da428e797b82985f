import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type NotificationBannerProps = Omit<ComponentProps<"div">, "title"> & {
  type?: "success";
  title?: ReactNode;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4;
  /** One sentence, set as the banner's heading. For anything longer use children. */
  text?: ReactNode;
  disableAutoFocus?: boolean;
};

/** News that is not about this page's task; `success` says that something worked, and takes focus. */
export function NotificationBanner({
  type,
  title = type === "success" ? "Success" : "Important",
  titleId = "govuk-notification-banner-title",
  titleHeadingLevel = 2,
  role = type === "success" ? "alert" : "region",
  text,
  disableAutoFocus,
  className,
  children,
  ...rest
}: NotificationBannerProps) {
  const Heading = `h${titleHeadingLevel}` as const;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is region or alert, never none.
    <div
      className={classNames(
        "govuk-notification-banner",
        type && `govuk-notification-banner--${type}`,
        className,
      )}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...rest}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {children ?? <p className="govuk-notification-banner__heading">{text}</p>}
      </div>
    </div>
  );
}
