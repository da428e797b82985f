import { Table } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { looksAt } from "@/lib/cases";
import { formatDay, formatTime, withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { keepingBack } from "../../way-back";
import { type CaseParams, casePage } from "../case";

/** Which officers looked at the case, for managers. */
export default async function Views({ params }: { params: CaseParams }) {
  await staffPage((await params).council, "manager");
  const { council, found, path, at, scope } = await casePage(params);
  const looks = await withScope(scope, (db) => looksAt(db, found.id));
  const title = "Who looked at this case";
  return (
    <Page backHref={keepingBack(path, at.back)}>
      <title>
        {pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
        })}
      </title>
      <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
      {looks.length > 0 ? (
        <Table
          caption="Officers by day, the latest first"
          captionClassName="govuk-visually-hidden"
          head={["Day", "Officer", "First", "Last", "Times"]}
          rows={looks.map(({ officer, day, firstAt, lastAt, looks: times }) => [
            formatDay(day),
            officer,
            formatTime(firstAt),
            formatTime(lastAt),
            String(times),
          ])}
        />
      ) : (
        <p className="govuk-body">Nobody yet.</p>
      )}
    </Page>
  );
}
