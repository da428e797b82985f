import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageTitle } from "@/components/layout";
import { sentCase } from "@/lib/cases";
import type { Answer } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { heldDraft } from "../holder";
import { FollowingView } from "./following-view";
import { SentView } from "./sent-view";

type Props = { params: Promise<{ council: string; draft: string }> };

async function sentAt(params: Props["params"]) {
  const { council: slug, draft: id } = await params;
  const { base, council, held, scope } = await heldDraft(slug, id);
  if (!held.draft.sent) redirect(base);
  const sent = await withScope(scope, (db) => sentCase(db, held.draft.id));
  return { council, draft: held.draft, sent, scope };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, draft, sent } = await sentAt(params);
  const follows = draft.answers.confirmed === "yes" ? "You follow this report" : "Check your email";
  const page = sent ? "Report sent" : follows;
  return { title: pageTitle({ page, site: council.name }) };
}

/** The confirmation. The draft leads here ever after, so that going back sends nothing again. */
export default async function SentPage({ params }: Props) {
  const { council, draft, sent, scope } = await sentAt(params);
  if (!sent) {
    const { following, confirmed } = draft.answers;
    return (
      <FollowingView scope={scope} reference={String(following)} confirmed={confirmed === "yes"} />
    );
  }
  const { emailed, confirmed, "in-account": inAccount } = draft.answers;
  return (
    <SentView
      scope={scope}
      sent={sent}
      letter={letterOf(emailed, confirmed)}
      inAccount={inAccount === "yes"}
      at={{ council: council.slug, draft: draft.id }}
    />
  );
}

function letterOf(emailed: Answer | undefined, confirmed: Answer | undefined) {
  if (emailed === "post") return "paper";
  if (emailed !== "yes") return "none";
  return confirmed === "yes" ? "confirmed" : "to-confirm";
}
