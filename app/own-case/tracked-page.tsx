import { NotificationBanner } from "@/components/govuk";
import { Page } from "@/components/layout";
import type { Tracked } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import type { Door } from "./door";
import { FollowedReport } from "./followed-report";
import { OwnCase } from "./own-case";

type Props = {
  tracked: Tracked;
  council: Council;
  door: Door;
  /** What the form before has done, as it stands in the address. */
  done: string | string[] | undefined;
};

/** A report as who sent it, or who follows it, sees it. */
export function TrackedPage({ tracked, council, door, done }: Props) {
  const news = typeof done === "string" ? whatIsDone[done] : undefined;
  return (
    <Page backHref={door.backHref}>
      {news ? <NotificationBanner type="success" text={news} /> : null}
      {tracked.kind === "reporter" ? (
        <OwnCase report={tracked} council={council} door={door} />
      ) : (
        <FollowedReport tracked={tracked} council={council} door={door} />
      )}
    </Page>
  );
}

const whatIsDone: Partial<Record<string, string>> = {
  following: "You follow this report. We email you what happens to it",
  replied: "The council has your answer",
  messaged: "The council has your message",
  reopened: "The council knows that it is not fixed. Your report is open again",
  confirmed: "Your email address is confirmed. We will email you about this report",
  stopped: "We will not email you about this report any more",
  resumed: "We will email you about this report again",
};
