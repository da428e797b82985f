import type { ReactNode } from "react";
import { SkipLink } from "@/components/govuk";
import { asset } from "./asset";

type DocumentProps = {
  /** The council's custom properties; our own colours stand in where there are none. */
  themeHref?: string;
  header: ReactNode;
  footer: ReactNode;
  /** What runs in the browser; our one deferred script, unless said. */
  scripts?: ReactNode;
  /** Pages bring their own `main`: see `Page`. */
  children: ReactNode;
};

/**
 * The whole page from html to body. The classes that say "scripting is on" are set by the deferred
 * script, not inline, so that the content security policy can refuse every inline script.
 */
export function Document({ themeHref, header, footer, scripts, children }: DocumentProps) {
  return (
    <html lang="en" className="govuk-template">
      {/* biome-ignore lint/style/noHeadElement: the app router's root layout may hold one. */}
      <head>
        <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" sizes="any" />
        {themeHref ? <link rel="stylesheet" href={themeHref} /> : null}
        {scripts ?? <script src={asset("site.js")} defer />}
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        <SkipLink />
        <header className="govuk-template__header">{header}</header>
        {children}
        <footer className="govuk-template__footer">{footer}</footer>
      </body>
    </html>
  );
}
