import { SummaryList } from "@/components/govuk";
import { type CallersCase, casePath, type FoundCaller } from "@/lib/cases";
import { formatDate } from "@/lib/platform";
import { Markers } from "../cases/[reference]/markers";
import { StateTag } from "../cases/state-tag";

type Props = { slug: string; people: FoundCaller[]; isAll: boolean };

/** The people who fit a search, each with what colleagues must know and what they reported. */
export function People({ slug, people, isAll }: Props) {
  return (
    <>
      {people.map((person) => (
        <Person key={person.reference} slug={slug} person={person} />
      ))}
      {isAll ? null : (
        <p className="govuk-body">Older cases may fit too. Add a word to find fewer.</p>
      )}
    </>
  );
}

function Person({ slug, person }: { slug: string; person: FoundCaller }) {
  const { reference, name, phone, email, addressLines, markers, more } = person;
  const shown = name ?? "No name given";
  return (
    <section aria-label={`${shown}, ${reference}`}>
      <h2 className="govuk-heading-m">{shown}</h2>
      <Markers markers={markers} />
      <SummaryList
        className="lgo-facts"
        rows={[
          { key: "Phone", value: phone ?? "Not given" },
          { key: "Email", value: email ?? "Not given" },
          { key: "Address", value: addressLines.join(", ") || "Not given" },
          { key: "Cases", value: <Cases slug={slug} cases={person.cases} more={more} /> },
        ]}
      />
      <a
        className="govuk-button"
        draggable="false"
        href={`/staff/${slug}/callers/new?${new URLSearchParams({ caller: reference })}`}
      >
        New case for this caller
        <span className="govuk-visually-hidden">
          , {shown}, {reference}
        </span>
      </a>
    </section>
  );
}

function Cases({ slug, cases, more }: { slug: string; cases: CallersCase[]; more: number }) {
  return (
    <ul className="govuk-list">
      {cases.map(({ reference, headline, place, state, receivedAt }) => (
        <li key={reference}>
          <a className="govuk-link" href={casePath(slug, reference)}>
            {reference}
          </a>{" "}
          <StateTag state={state} />
          <span className="lgo-secondary">
            {headline}
            {place ? `, ${place}` : null}. {formatDate(receivedAt)}
          </span>
        </li>
      ))}
      {more > 0 ? <li>And {more} older</li> : null}
    </ul>
  );
}
