import { Form } from "@/components/forms";
import type { ResidentAction, StaffAction, StaffCase } from "@/lib/cases";
import { keepingBack } from "../way-back";
import { hideFromPublic, startWork, take } from "./actions";
import type { CaseAt } from "./case";

type NextStepsProps = { found: StaffCase; at: CaseAt; path: string };

/** Actions that need words or a choice, each a page of its own. */
const pages: { action: StaffAction; page: string; text: string }[] = [
  { action: "assign", page: "assign", text: "Assign" },
  { action: "ask", page: "ask", text: "Ask the resident" },
  { action: "answer", page: "answer", text: "Write to the resident" },
  { action: "note", page: "note", text: "Add a note" },
  { action: "close", page: "close", text: "Close the case" },
  { action: "publish", page: "publish", text: "Publish words and photos" },
  { action: "recategorise", page: "category", text: "Change the category" },
  { action: "handOver", page: "hand-over", text: "Hand over" },
  { action: "merge", page: "part-of", text: "Part of another report" },
  { action: "settle", page: "settle", text: "Settle the dispute" },
];

/** What an officer writes down for the resident, who told them. */
const callerPages: { action: ResidentAction; page: string; text: string }[] = [
  { action: "reply", page: "told/answer", text: "Add the resident’s answer" },
  { action: "message", page: "told", text: "Add what the resident told you" },
  { action: "reopen", page: "told/not-fixed", text: "The resident says it is not fixed" },
];

/** What an officer can do to the case in the state it is in. */
export function NextSteps({ found, at, path }: NextStepsProps) {
  const { id, revision, state, actions, callerActions, handover } = found;
  const whyNot = whyNotAsked(found);
  const hidden = { caseId: id, revision: String(revision) };
  return (
    <section className="lgo-actions" aria-label="What you can do">
      {actions.includes("take") ? (
        <Form
          action={take.bind(null, at)}
          hidden={hidden}
          submitLabel="Take the case"
          // What to do first with an offer is to accept or refuse it.
          submitVariant={handover?.kind === "offered" ? "secondary" : undefined}
        />
      ) : null}
      {actions.includes("start") ? (
        <Form
          action={startWork.bind(null, at)}
          hidden={hidden}
          submitLabel={state === "waiting" ? "Go on without an answer" : "Start work"}
          submitVariant={actions.includes("take") ? "secondary" : undefined}
        />
      ) : null}
      {pages
        .filter(({ action }) => actions.includes(action))
        .map(({ page, text }) => (
          // No LinkButton, which says that it is a button: these only lead to where something is done.
          <a
            key={page}
            className="govuk-button govuk-button--secondary"
            draggable="false"
            href={keepingBack(`${path}/${page}`, at.back)}
          >
            {text}
          </a>
        ))}
      {callerPages
        .filter(({ action }) => callerActions.includes(action))
        .map(({ page, text }) => (
          <a
            key={page}
            className="govuk-button govuk-button--secondary"
            draggable="false"
            href={keepingBack(`${path}/${page}`, at.back)}
          >
            {text}
          </a>
        ))}
      {actions.includes("hide") ? (
        <Form
          action={hideFromPublic.bind(null, at)}
          hidden={hidden}
          submitLabel="Hide words and photos"
          submitVariant="secondary"
        />
      ) : null}
      {whyNot ? <p className="govuk-body-s lgo-actions__note">{whyNot}</p> : null}
    </section>
  );
}

/** Why a question is not among what can be done; null where it is, or its time has not come. */
function whyNotAsked({ state, actions, lead, reporter }: StaffCase): string | null {
  if (state !== "in_progress" || lead || actions.includes("ask")) return null;
  if (!reporter?.email)
    return "You cannot ask the resident a question: they left no email address.";
  return reporter.stopped
    ? "You cannot ask the resident a question: they asked for no more letters."
    : "You cannot ask the resident a question yet: they have not confirmed their email address.";
}
