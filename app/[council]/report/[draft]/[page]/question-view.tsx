import { journeyField, QuestionPage } from "@/components/forms";
import { photoTypes } from "@/lib/files";
import { CHECK, previousPage, type Question, shownValue } from "@/lib/forms";
import { answerPage } from "../actions";
import type { OpenReport } from "../open-report";
import { duplicatesHeading } from "./heading";
import { mapOf } from "./map";
import { NearbyList } from "./nearby-list";
import { PhotoAdded } from "./photo-added";

type Props = { open: OpenReport; question: Question; changing: boolean };

/** A question's page, with what was typed and refused, or else with what was answered. */
export function QuestionView({ open, question, changing }: Props) {
  const { base, council, draft, report } = open;
  const { id } = question;
  const refused = draft.refused[id];
  const at = { council: council.slug, draft: draft.id, page: id, changing };
  const isDuplicates = id === "same";
  const photo = question.type === "file" ? draft.answers[id] : null;
  return (
    <QuestionPage
      backHref={backFrom(open, id, changing)}
      caption={report.service.title}
      title={isDuplicates ? duplicatesHeading : undefined}
      intro={isDuplicates ? <NearbyList reports={report.nearby} service={report.service} /> : null}
      fields={[
        journeyField(question, {
          map: question.type === "location" ? mapOf(council) : undefined,
          accept: photoTypes.join(","),
        }),
      ]}
      values={{ [id]: refused?.value ?? shownValue(question, draft.answers[id]) }}
      errors={refused?.errors}
      action={answerPage.bind(null, at)}
    >
      {typeof photo === "string" ? <PhotoAdded base={base} question={id} photo={photo} /> : null}
    </QuestionPage>
  );
}

function backFrom({ base, council, report }: OpenReport, id: string, changing: boolean): string {
  if (changing) return `${base}/${CHECK}`;
  const before = previousPage(report.path, id);
  return before ? `${base}/${before}` : `/${council.slug}/report/new/${report.service.key}`;
}
