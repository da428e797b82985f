import { Button, Input } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { likelyCouncils } from "@/lib/cases";
import { type Council, councilsNamed, currentCouncils } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { keepingBack } from "../../way-back";
import type { casePage } from "../case";
import { type HandOverQuery, handOverPath } from "./query";

type Props = { on: Awaited<ReturnType<typeof casePage>>; query: HandOverQuery };

/** How many councils a search shows: more words find fewer. */
const most = 20;

/** Which council is to have the case: one of its place, or any by name. */
export async function ChooseCouncil({ on, query }: Props) {
  const { council, found, path, scope } = on;
  const { name = "", service } = query;
  const { back } = on.at;
  const [likely, named] = await withScope(scope, async (db) => [
    await likelyCouncils(db, { ...found, service: service ?? found.service }),
    name ? councilsNamed(await currentCouncils(db), name) : [],
  ]);
  const others = named.filter(({ id }) => id !== council.id).slice(0, most);
  const title = "Which council should have it?";
  return (
    <Page backHref={keepingBack(path, back)}>
      <title>
        {pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
        })}
      </title>
      <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
      {likely.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Councils of this place</h2>
          <CouncilLinks councils={likely} path={path} query={query} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">Another council</h2>
      <form action={`${path}/hand-over`} method="get" noValidate>
        {service ? <input type="hidden" name="service" value={service} /> : null}
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <Input
          id="name"
          name="name"
          label="Name of the council"
          hint="For example, Canterbury"
          value={name}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          className="govuk-input--width-20"
          data-suggest="/councils/names"
        />
        <Button variant="secondary">Find by name</Button>
      </form>
      {name ? <Found councils={others} path={path} query={query} /> : null}
    </Page>
  );
}

type LinksProps = { councils: Council[]; path: string; query: HandOverQuery };

function Found(props: LinksProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Councils with this name</h2>
      {props.councils.length > 0 ? (
        <CouncilLinks {...props} />
      ) : (
        <p className="govuk-body">None. Check the spelling, or enter fewer words.</p>
      )}
    </>
  );
}

function CouncilLinks({ councils, path, query: { service, back } }: LinksProps) {
  return (
    <ul className="govuk-list">
      {councils.map(({ id, slug, name }) => (
        <li key={id}>
          <a className="govuk-link" href={handOverPath(path, { to: slug, service, back })}>
            Hand over to {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
