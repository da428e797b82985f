import type { ReactNode } from "react";
import { Form } from "@/components/forms";
import { ErrorSummary, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading } from "@/components/layout";
import { lastChangeOf, type SettingChange, settingChange } from "@/lib/councils";
import { formatDateTime, withScope } from "@/lib/platform";
import { undoChange } from "./changes/actions";
import { headlineOf } from "./changes/words";
import { doneText, outcomeSchema, whyNot } from "./outcome";
import { type Section, sections } from "./sections";
import { type OnSettings, type SearchParams, titleOf } from "./settings-page";

type SectionPageProps = {
  on: OnSettings;
  section: Section;
  query: SearchParams;
  /** What it is about, where it is one thing of the section. */
  title?: string;
  caption?: string;
  backHref?: string;
  children: ReactNode;
};

/** A page that shows settings: what was just changed, with the way back, above them. */
export async function SectionPage({
  on,
  section,
  query,
  title = sections[section].title,
  caption,
  backHref = on.path,
  children,
}: SectionPageProps) {
  const { news, refusal } = await outcomeOf(on, section, await query);
  return (
    <Page backHref={backHref} width="full">
      <title>{titleOf(on, title, refusal !== null)}</title>
      {refusal ? <ErrorSummary errorList={[{ text: refusal }]} /> : null}
      {news}
      <PageHeading caption={caption}>{title}</PageHeading>
      {children}
    </Page>
  );
}

type Told = { news: ReactNode; refusal: string | null };

async function outcomeOf(
  { scope, council }: OnSettings,
  section: Section,
  query: Record<string, string | string[] | undefined>,
): Promise<Told> {
  const told = outcomeSchema.parse(query);
  const { changed, done, refused, change: id, why } = told;
  if (done) return { news: <News text={doneText(done)} />, refusal: null };
  if (changed === "nothing") {
    return { news: <News text="It was so already. Nothing has changed" />, refusal: null };
  }
  const [change, last] = await withScope(scope, async (db) => {
    const about = (changed ?? id) && (await settingChange(db, council.id, changed ?? id ?? ""));
    return [about || null, about ? await lastChangeOf(db, council.id, about) : null];
  });
  if (!change) return { news: null, refusal: null };
  if (refused) return { news: null, refusal: refusalOf(change, { refused, why, last }) };
  return { news: <Changed change={change} slug={council.slug} section={section} />, refusal: null };
}

function refusalOf(
  change: SettingChange,
  { refused, why, last }: { refused: string; why: string | undefined; last: SettingChange | null },
): string {
  const what = `“${headlineOf(change)}” was not undone`;
  if (refused === "undone-already") return `${what}: somebody has undone it already`;
  if (refused === "impossible") return `${what}. ${whyNot(why)}`;
  if (!last || last.id === change.id) return `${what}: it is different now`;
  return `${what}: ${last.by} changed it again on ${formatDateTime(last.at)}. Undo that first`;
}

function News({ text }: { text: string }) {
  return <NotificationBanner type="success" text={text} />;
}

type ChangedProps = { change: SettingChange; slug: string; section: Section };

function Changed({ change, slug, section }: ChangedProps) {
  const { id, undoneAt, undoesId } = change;
  const text = undoesId ? `Undone. ${headlineOf(change)}` : headlineOf(change);
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">{text}</p>
      {undoneAt ? (
        <p className="govuk-body">This was undone since.</p>
      ) : (
        <Form
          action={undoChange.bind(null, { council: slug, changeId: id, section })}
          submitLabel="Undo"
          submitVariant="secondary"
        />
      )}
    </NotificationBanner>
  );
}
