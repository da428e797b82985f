import { Fragment } from "react";
import type { Answer } from "@/components/forms";
import type { Draft, SummaryRow } from "@/lib/forms";
import { DraftPhoto } from "./draft-photo";

/** An answer with the link that changes it; a photo as the picture it is. */
export function answerRow(
  base: string,
  { id, name, lines, type }: SummaryRow,
  draft: Draft,
): Answer {
  const photo = type === "file" ? draft.answers[id] : null;
  return {
    question: name,
    answer:
      typeof photo === "string" ? (
        <DraftPhoto base={base} photo={photo} />
      ) : (
        <Lines lines={lines} />
      ),
    changeHref: `${base}/${id}?change=yes`,
  };
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return "Not provided";
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and never move.
    <Fragment key={at}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}
