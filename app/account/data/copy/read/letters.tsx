import { formatDateTime } from "@/lib/platform";
import type { ReportCopy } from "@/lib/privacy";

type Props = { letters: ReportCopy["letters"]; heading: string; level: 2 | 4 };

/** Letters as they went out. */
export function Letters({ letters, heading, level }: Props) {
  if (letters.length === 0) return null;
  const Heading = `h${level}` as const;
  const Name = `h${level + 1}` as "h3" | "h5";
  return (
    <>
      <Heading className={level === 2 ? "govuk-heading-m" : "govuk-heading-s"}>{heading}</Heading>
      <ol className="govuk-list lgo-entries">
        {letters.map(({ writtenAt, name, to, said }) => (
          <li key={`${writtenAt} ${name}`}>
            <Name className="govuk-heading-s govuk-!-margin-bottom-1">{name}</Name>
            <p className="govuk-body-s govuk-!-margin-bottom-2">
              {formatDateTime(new Date(writtenAt))}, to {to}
            </p>
            <p className="govuk-body lgo-typed">
              {said ?? "It held a link that lets you in. We do not keep what it said."}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
