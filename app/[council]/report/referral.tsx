import type { Referred } from "@/lib/reports";

/** What to turn to instead of a council that does not take a service's reports here. */
export function Referral({ council, words, url }: Omit<Referred, "service">) {
  const href = url ?? council.homepage;
  return (
    <>
      <p className="govuk-body lgo-typed">
        {words ?? `${council.name} does not take reports of this kind here.`}
      </p>
      {href ? (
        <p className="govuk-body">
          <a className="govuk-link" href={href}>
            {url ? "Where to report it instead" : `Go to ${council.name}’s website`}
          </a>
        </p>
      ) : null}
    </>
  );
}
