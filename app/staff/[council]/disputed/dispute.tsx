import { casePath, closingReasonNames, type DisputedCase, disputeReasonNames } from "@/lib/cases";
import { formatDateTime } from "@/lib/platform";
import { StateTag } from "../cases/state-tag";

type Props = { found: DisputedCase; slug: string };

/** One disputed case: how the council closed it, and what the resident says to that. */
export function Dispute({ found, slug }: Props) {
  const { reference, headline, place, state, reopenings, closing, dispute } = found;
  const path = casePath(slug, reference);
  return (
    <section aria-label={reference}>
      <h2 className="govuk-heading-m">
        <a className="govuk-link" href={path}>
          {reference}
        </a>
        : {headline}
      </h2>
      <p className="govuk-body">
        {place ?? "No place given"}.{" "}
        {reopenings === 1 ? "Reopened once" : `Reopened ${reopenings} times`}.{" "}
        <StateTag state={state} />
      </p>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <h3 className="govuk-heading-s">What the council wrote</h3>
          <Said
            at={closing?.at}
            reason={closing?.reason ? closingReasonNames[closing.reason] : null}
            words={closing?.words}
          />
        </div>
        <div className="govuk-grid-column-one-half">
          <h3 className="govuk-heading-s">What the resident says</h3>
          <Said
            at={dispute?.at}
            reason={dispute?.reason ? disputeReasonNames[dispute.reason] : null}
            words={dispute?.words}
          />
          <Files found={found} path={path} />
        </div>
      </div>
      <p className="govuk-body">
        <a className="govuk-link" href={`${path}/settle`}>
          Settle the dispute<span className="govuk-visually-hidden"> about {reference}</span>
        </a>
      </p>
    </section>
  );
}

type SaidProps = { at: Date | undefined; reason: string | null; words: string | null | undefined };

function Said({ at, reason, words }: SaidProps) {
  if (!at) return <p className="govuk-body">Nothing.</p>;
  return (
    <>
      <p className="govuk-body">
        {reason ? <strong>{reason}</strong> : null}
        <span className="lgo-secondary">{formatDateTime(at)}</span>
      </p>
      {words ? <p className="govuk-body lgo-typed">{words}</p> : null}
    </>
  );
}

function Files({ found, path }: { found: DisputedCase; path: string }) {
  if (found.files.length === 0) return null;
  return (
    <ul className="lgo-photos">
      {found.files.map(({ id, mime, width, height }) => (
        <li key={id}>
          <a className="govuk-link" href={`${path}/files/${id}`}>
            {mime.startsWith("image/") ? (
              // biome-ignore lint/performance/noImgElement: private, and already as small as it is kept.
              <img src={`${path}/files/${id}`} width={width} height={height} alt="" />
            ) : null}
            What the resident sent with {found.reference}
          </a>
        </li>
      ))}
    </ul>
  );
}
