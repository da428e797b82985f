import { ErrorSummary, InsetText, NotificationBanner, SummaryList } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { channelPhrases, type FormerCase } from "@/lib/cases";
import { formatDate, formatDateTime, formatDay } from "@/lib/platform";
import { StateTag } from "../state-tag";
import { Columns } from "./columns";
import { happeningsOf } from "./happenings";
import { Photos } from "./photos";
import { Report } from "./report";
import { TimeLine } from "./time-line";

type Props = {
  former: FormerCase;
  slug: string;
  path: string;
  news: string | null;
  refusal: string | null;
};

/** A case that the council handed over: as it was then, to look up and not to work on. */
export function Former({ former, slug, path, news, refusal }: Props) {
  const { left, to, until } = former;
  const { lat, long } = left;
  const point = lat === null || long === null ? null : { lat, long };
  return (
    <Page width="full" backHref={`/staff/${slug}/handed-over`}>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {news ? <NotificationBanner type="success" text={news} /> : null}
      <PageHeading caption={former.reference}>{former.headline}</PageHeading>
      <InsetText>
        {left.taken
          ? `Taken ${channelPhrases[left.taken]} by your council on ${formatDateTime(until)}, and sent to ${to}. You see the case as it was then.`
          : `With ${to} since ${formatDateTime(until)}. You see the case as it was then.`}
      </InsetText>
      <Columns
        aside={
          <>
            <h2 className="govuk-heading-m">Where it stood</h2>
            <SummaryList
              className="lgo-facts"
              rows={[
                { key: "State", value: <StateTag state={left.state} /> },
                { key: "Target", value: formatDay(left.targetOn) },
                { key: "Assigned to", value: left.assignee ?? "Nobody" },
                { key: "Team", value: left.team ?? "None" },
                { key: "Received", value: formatDate(new Date(left.receivedAt)) },
              ]}
            />
          </>
        }
      >
        <Report found={{ ...former, place: left.place, postcode: left.postcode, point }} />
        <Photos photos={former.photos} path={path} />
        <TimeLine
          happenings={happeningsOf(former.history, former.letters)}
          attachments={former.attachments}
          path={path}
        />
      </Columns>
    </Page>
  );
}
