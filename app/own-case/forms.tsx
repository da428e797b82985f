import { redirect } from "next/navigation";
import { disputeReasonNames, disputeReasons, type Tracked } from "@/lib/cases";
import type { Door } from "./door";
import { WordsForm } from "./words-form";

// The pages on which a reporter writes, the same behind every door. Where there is nothing to say
// any more they lead back to the case.

type Props = { tracked: Tracked | null; reference: string; door: Door };

/** Where a reporter answers what the council asked. */
export function ReplyForm({ tracked, reference, door }: Props) {
  if (tracked?.kind !== "reporter" || !tracked.canReply) redirect(door.path);
  const question = tracked.thread.findLast(({ kind }) => kind === "asked");
  return (
    <WordsForm
      {...shared(door, reference)}
      action={door.actions.reply}
      question="Answer the council’s question"
      asked={question?.body}
      submitLabel="Send your answer"
    />
  );
}

/** Where a reporter writes to the council, at any time while the case is open. */
export function MessageForm({ tracked, reference, door }: Props) {
  if (tracked?.kind !== "reporter" || !tracked.canMessage) redirect(door.path);
  return (
    <WordsForm
      {...shared(door, reference)}
      action={door.actions.message}
      question="Send a message to the council"
      hint="For example, if the problem has changed. An officer who works on your report reads it."
      withFile
      submitLabel="Send your message"
    />
  );
}

/** Where a reporter says that what was closed is not fixed. */
export function NotFixedForm({ tracked, reference, door }: Props) {
  if (tracked?.kind !== "reporter" || !tracked.reopenUntil) redirect(door.path);
  return (
    <WordsForm
      {...shared(door, reference)}
      action={door.actions.sayNotFixed}
      question="What is still wrong?"
      first={whyNotFixed}
      hint="For example, what you see there now. Your report is opened again."
      withFile
      submitLabel="Tell the council"
    />
  );
}

const whyNotFixed = {
  type: "radios" as const,
  name: "dispute",
  label: "Why is it not fixed?",
  options: disputeReasons.map((value) => ({ value, text: disputeReasonNames[value] })),
};

function shared({ path }: Door, reference: string) {
  return { reference, backHref: path };
}
