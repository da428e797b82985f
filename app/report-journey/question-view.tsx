import { journeyField, QuestionPage } from "@/components/forms";
import { photoTypes } from "@/lib/files";
import { CHECK, previousPage, type Question, shownValue } from "@/lib/forms";
import { duplicatesHeading } from "./heading";
import { Homes, ownHomes, placeOf } from "./homes";
import { mapOf } from "./map";
import { NearbyList } from "./nearby-list";
import type { OpenReport } from "./open";
import { PhotoAdded } from "./photo-added";

type Props = {
  open: OpenReport;
  question: Question;
  changing: boolean;
  /** Number of the home in the address, where one was taken to fill in the place. */
  home?: string | undefined;
};

/** A question's page, with what was typed and refused, or else with what was answered. */
export async function QuestionView({ open, question, changing, home }: Props) {
  const { base, council, draft, report } = open;
  const { id } = question;
  const refused = draft.refused[id];
  const at = { council: council.slug, draft: draft.id, page: id, changing };
  const isDuplicates = id === "same";
  const homes = question.type === "location" && report.account ? await ownHomes() : [];
  const taken = homes[Number(home)];
  const filled = taken && placeOf(taken);
  const photo = question.type === "file" ? draft.answers[id] : null;
  return (
    <QuestionPage
      backHref={backFrom(open, id, changing)}
      caption={report.service.title}
      title={isDuplicates ? duplicatesHeading : undefined}
      intro={isDuplicates ? <NearbyList report={report} /> : null}
      after={<Homes homes={homes} path={`${base}/${id}`} changing={changing} />}
      fields={[
        journeyField(question, {
          map: question.type === "location" ? mapOf(council) : undefined,
          accept: photoTypes.join(","),
        }),
      ]}
      values={{
        [id]: filled ?? refused?.value ?? shownValue(question, draft.answers[id]),
      }}
      errors={refused?.errors}
      action={open.actions.answer.bind(null, at)}
    >
      {typeof photo === "string" ? <PhotoAdded base={base} question={id} photo={photo} /> : null}
    </QuestionPage>
  );
}

function backFrom({ base, beginHref, report }: OpenReport, id: string, changing: boolean): string {
  if (changing) return `${base}/${CHECK}`;
  const before = previousPage(report.path, id);
  return before ? `${base}/${before}` : beginHref;
}
