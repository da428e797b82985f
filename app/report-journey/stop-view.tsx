import { StopPage } from "@/components/forms";
import { councilBySlug } from "@/lib/councils";
import { previousPage, type Stop } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { CouncilNumbers } from "./council-numbers";
import type { OpenReport } from "./open";

type Props = { open: OpenReport; stop: Stop };

/** The end of the road: what to do instead. */
export async function StopView({ open, stop }: Props) {
  const { base, report, scope } = open;
  const before = previousPage(report.path, stop.id);
  const slug = stop.showsCouncil && report.offer?.council.slug;
  const council = slug ? await withScope(scope, (db) => councilBySlug(db, slug)) : null;
  return (
    <StopPage
      backHref={before ? `${base}/${before}` : undefined}
      caption={report.service.title}
      title={stop.title}
    >
      {stop.body.map((text) => (
        <p className="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {stop.link ? (
        <p className="govuk-body">
          <a className="govuk-link" href={stop.link.href}>
            {stop.link.text}
          </a>
        </p>
      ) : null}
      {council ? <CouncilNumbers {...council} /> : null}
    </StopPage>
  );
}
