import type { Metadata } from "next";
import { LinkButton, SummaryList, Tag } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { MapView } from "@/components/map";
import { type PublicReport, publicStateNames, reportPath } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { formatDate } from "@/lib/platform";
import { keepForEveryone, pageTags } from "@/lib/web";
import { PhotoList } from "../../../photo-list";
import { reportMap } from "../../../report-map";
import { stateColours } from "../../../state-colours";
import { reportPage } from "./report";

type Props = { params: Promise<{ council: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, report } = await found(params);
  return { title: pageTitle({ page: titleOf(report), site: council.name }) };
}

/** What is public of one report. */
export default async function Report({ params }: Props) {
  const { council, report, path } = await found(params);
  await keepForEveryone(path, [pageTags.council(council.id), pageTags.reports(council.id)]);
  return (
    <Page
      breadcrumbs={[
        { text: "Home", href: `/${council.slug}` },
        { text: "Reported problems", href: `/${council.slug}/reports` },
      ]}
    >
      <PageHeading caption={report.reference}>{titleOf(report)}</PageHeading>
      <p className="govuk-body">
        <Tag colour={stateColours[report.state]}>{publicStateNames[report.state]}</Tag>
      </p>
      {report.partOf ? <BiggerProblem slug={council.slug} lead={report.partOf} /> : null}
      {report.words ? <p className="govuk-body lgo-typed">{report.words}</p> : null}
      <PhotoList
        photos={report.photos.map((id) => ({ id }))}
        href={(id) => `${path}/photos/${id}`}
        of="published with the report"
      />
      <SummaryList
        rows={[
          { key: "Reported on", value: formatDate(report.reportedAt) },
          report.closedAt ? { key: "Closed on", value: formatDate(report.closedAt) } : null,
          report.place ? { key: "Where", value: report.place } : null,
          { key: "Position", value: `${report.lat.toFixed(5)}, ${report.long.toFixed(5)}` },
        ]}
      />
      <MapView label="Where the reported problem is" {...reportMap(report, council)} />
      {report.state === "closed" ? null : (
        <>
          <h2 className="govuk-heading-m">Hear what happens to it</h2>
          <p className="govuk-body">We can email you when something happens to this report.</p>
          <LinkButton href={`${path}/follow`} variant="secondary">
            Follow this report
          </LinkButton>
        </>
      )}
    </Page>
  );
}

/** Leads to the report under which the council deals with it, which may have moved to another's site. */
function BiggerProblem({ slug, lead }: { slug: string; lead: string }) {
  return (
    <p className="govuk-body">
      This report is part of a bigger problem. The council deals with all of it under{" "}
      <a className="govuk-link" href={reportPath(slug, lead)}>
        {lead}
      </a>
      .
    </p>
  );
}

async function found(params: Props["params"]) {
  const { council, reference } = await params;
  return reportPage(council, reference);
}

function titleOf({ service }: PublicReport): string {
  return serviceByKey(service)?.name ?? "Report";
}
