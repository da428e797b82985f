import { Form } from "@/components/forms";
import { ErrorSummary, InsetText, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import type { StaffCase } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { stopFollowing } from "./actions";
import { Columns } from "./columns";
import { Facts } from "./facts";
import { happeningsOf } from "./happenings";
import { Photos } from "./photos";
import { Report } from "./report";
import { TimeLine } from "./time-line";

type Props = {
  found: StaffCase;
  /** Who has it now. */
  holder: Council | null;
  slug: string;
  path: string;
  news: string | null;
  refusal: string | null;
};

/** A case that the council handed over and follows: what happens there, to read and not to work on. */
export function Followed({ found, holder, slug, path, news, refusal }: Props) {
  return (
    <Page width="full" backHref={`/staff/${slug}/handed-over`}>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {news ? <NotificationBanner type="success" text={news} /> : null}
      <PageHeading caption={found.reference}>{found.headline}</PageHeading>
      <InsetText>
        {holder?.name ?? "Another council"} has this case now. Your council follows what happens to
        it.
      </InsetText>
      <Form
        action={stopFollowing.bind(null, { council: slug, reference: found.reference })}
        hidden={{ caseId: found.id }}
        submitLabel="Stop following it"
        submitVariant="secondary"
      />
      <Columns aside={<Facts found={found} />}>
        <Report found={found} />
        <Photos photos={found.photos} path={path} />
        <TimeLine
          happenings={happeningsOf(found.history, found.letters)}
          attachments={found.attachments}
          path={path}
        />
      </Columns>
    </Page>
  );
}
