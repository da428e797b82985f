import type { Metadata } from "next";
import { Page, pageTitle } from "@/components/layout";
import { keepForEveryone } from "@/lib/web";
import { Ask } from "./ask";
import { Candidates } from "./candidates";
import { type Finding, find } from "./find";
import { Found } from "./found";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const finding = await find(await typedPostcode(searchParams));
  const page = finding.kind === "answer" ? "Your council" : "Find your council";
  return { title: pageTitle({ page, hasErrors: finding.kind === "problem" }) };
}

/** Who serves a postcode; where that cannot be said, why, and what to do. */
export default async function FindYourCouncil({ searchParams }: Props) {
  const finding = await find(await typedPostcode(searchParams));
  if (finding.kind === "none") await keepForEveryone("/find-your-council", []);
  return (
    <Page breadcrumbs={[{ text: "Home", href: "/" }, { text: "Find your council" }]}>
      <Answer finding={finding} />
    </Page>
  );
}

function Answer({ finding }: { finding: Finding }) {
  if (finding.kind === "none") return <Ask />;
  if (finding.kind === "problem") return <Ask typed={finding.typed} problem={finding.problem} />;
  const { answer, label } = finding;
  if (answer.kind === "ask") return <Candidates label={label} candidates={answer.candidates} />;
  return <Found label={label} serving={answer} />;
}

async function typedPostcode(searchParams: Props["searchParams"]): Promise<string | undefined> {
  const { postcode } = await searchParams;
  return [postcode].flat()[0]?.slice(0, 100);
}
