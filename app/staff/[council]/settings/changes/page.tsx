import { Form } from "@/components/forms";
import { InsetText, Pagination } from "@/components/govuk";
import { type SettingChange, settingChanges, teamNames } from "@/lib/councils";
import { staffNames } from "@/lib/identity";
import { formatDateTime, idSchema, withScope } from "@/lib/platform";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { undoChange } from "./actions";
import type { Names } from "./values";
import { fieldsOf, headlineOf } from "./words";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** What was changed of a council's settings, the newest first, each with the way back. */
export default async function Changes({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, scope, path } = on;
  const before = idSchema.safeParse((await searchParams).before).data;
  const { changes, older, names } = await withScope(scope, async (db) => {
    const page = await settingChanges(db, council.id, { before });
    const people = await staffNames(db, page.changes.flatMap(membersIn));
    return { ...page, names: { people, teams: await teamNames(db, council.id) } };
  });
  return (
    <SectionPage on={on} section="changes" query={searchParams}>
      {changes.length === 0 ? (
        <InsetText>
          {before ? "There is nothing older." : "Nobody has changed any settings yet."}
        </InsetText>
      ) : null}
      <ul className="govuk-list lgo-entries">
        {changes.map((change) => (
          <li key={change.id}>
            <Entry change={change} names={names} slug={council.slug} />
          </li>
        ))}
      </ul>
      <Pagination
        previous={before ? { href: `${path}/changes`, text: "Newest" } : undefined}
        next={older ? { href: `${path}/changes?before=${older}`, text: "Older" } : undefined}
        landmarkLabel="Pages of the changes"
      />
    </SectionPage>
  );
}

/** Ids of the people that a change of a team's members names. */
function membersIn({ before, after }: SettingChange): string[] {
  return [before?.members, after?.members].flatMap((ids) => (Array.isArray(ids) ? ids : []));
}

type EntryProps = { change: SettingChange; names: Names; slug: string };

function Entry({ change, names, slug }: EntryProps) {
  const { id, at, by, undoneAt, undoesId } = change;
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{headlineOf(change)}</h2>
      <p className="lgo-secondary govuk-!-margin-bottom-2">
        {by}, {formatDateTime(at)}
        {undoesId ? ". This undid an earlier change" : ""}
      </p>
      <ul className="govuk-list">
        {fieldsOf(change, names).map(({ label, before, after }) => (
          <li key={label} className="lgo-typed">
            <strong>{label}:</strong> {before ?? after}
            {before !== null && after !== null ? (
              <>
                {" "}
                <span aria-hidden="true">→</span>
                <span className="govuk-visually-hidden">became</span> {after}
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {undoneAt ? (
        <p className="govuk-body">Undone on {formatDateTime(undoneAt)}</p>
      ) : (
        <Form
          action={undoChange.bind(null, { council: slug, changeId: id, section: "changes" })}
          submitLabel={
            <>
              Undo<span className="govuk-visually-hidden"> “{headlineOf(change)}”</span>
            </>
          }
          submitVariant="secondary"
        />
      )}
    </>
  );
}
