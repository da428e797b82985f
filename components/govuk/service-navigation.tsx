import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { type NavigationItem, NavigationList } from "./navigation-list";

export type ServiceNavigationProps = Omit<ComponentProps<"div">, "children"> & {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: NavigationItem[];
  /** Names the landmark round the service's name. */
  label?: string;
  navigationLabel?: string;
  navigationId?: string;
  menuButtonText?: string;
  /** Put after the navigation, such as who is signed in. */
  end?: ReactNode;
};

/** The service's name and its top-level pages, under the header. */
export function ServiceNavigation({
  serviceName,
  serviceUrl,
  navigation = [],
  label = "Service information",
  menuButtonText = "Menu",
  navigationLabel = menuButtonText,
  navigationId = "navigation",
  end,
  className,
  ...rest
}: ServiceNavigationProps) {
  const inner = (
    <div
      className={classNames(
        "govuk-width-container",
        Boolean(end) && "govuk-service-navigation__inlining-container",
      )}
    >
      <div className="govuk-service-navigation__container">
        {serviceName ? <ServiceName name={serviceName} url={serviceUrl} /> : null}
        {navigation.length > 0 ? (
          <NavigationList
            id={navigationId}
            items={navigation}
            label={navigationLabel}
            menuButtonText={menuButtonText}
          />
        ) : null}
      </div>
      {end}
    </div>
  );
  const attributes = {
    className: classNames("govuk-service-navigation", className),
    "data-module": "govuk-service-navigation",
    ...rest,
  };
  return serviceName || end ? (
    <section aria-label={label} {...attributes}>
      {inner}
    </section>
  ) : (
    <div {...attributes}>{inner}</div>
  );
}

function ServiceName({ name, url }: { name: string; url?: string }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}
