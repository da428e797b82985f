import { Form } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { casePath, type StaffCase } from "@/lib/cases";
import { keepingBack } from "../way-back";
import type { CaseAt } from "./case";
import { takeOut } from "./incident-actions";

type Props = { found: StaffCase; at: CaseAt; path: string };

/** Says that the case is part of another, or that others are part of it. */
export function Incident({ found, at, path }: Props) {
  const { id, lead, parts, actions } = found;
  if (parts > 0) {
    return (
      <InsetText>
        <a className="govuk-link" href={keepingBack(`${path}/parts`, at.back)}>
          {parts === 1
            ? "1 other report is part of this case"
            : `${parts.toLocaleString("en-GB")} other reports are part of this case`}
        </a>
        . When you write to the resident here, start work or close it, that goes to all of them.
      </InsetText>
    );
  }
  if (!lead) return null;
  return (
    <>
      <InsetText>
        This report is part of{" "}
        <a className="govuk-link" href={keepingBack(casePath(at.council, lead), at.back)}>
          {lead}
        </a>
        . What is done there is done here too. What you write to this resident goes to them alone.
      </InsetText>
      {actions.includes("unmerge") ? (
        <Form
          action={takeOut.bind(null, at)}
          hidden={{ caseId: id }}
          submitLabel={`Take it out of ${lead}`}
          submitVariant="secondary"
        />
      ) : null}
    </>
  );
}
