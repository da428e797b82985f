import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { TypedForm } from "@/lib/identity";
import { type FormAction, typedBefore, typedBeforeMark } from "@/lib/web";
import { keepingBack } from "../way-back";
import type { casePage } from "./case";

type At = { council: string; reference: string; back?: string | undefined };

type ActionPageProps = Pick<
  ComponentProps<typeof ActionForm>,
  "fields" | "values" | "submitLabel" | "submitVariant"
> & {
  on: Awaited<ReturnType<typeof casePage>>;
  title: string;
  action: FormAction<At>;
  /** Between the heading and the fields. */
  intro?: ReactNode;
  /** What else the form is about. */
  hidden?: Record<string, string>;
};

/** The page of one action on a case: its form, with the case and the revision it was drawn from. */
export async function ActionPage({
  on,
  title,
  action,
  intro,
  hidden,
  values,
  ...form
}: ActionPageProps) {
  const { council, found, path, at, staff } = on;
  const typed = await typedBefore(staff.id);
  return (
    <Page backHref={keepingBack(path, at.back)}>
      <ActionForm
        action={action.bind(null, at)}
        hidden={{
          ...hidden,
          ...(typed && typedBeforeMark),
          caseId: found.id,
          revision: String(found.revision),
        }}
        values={{ ...values, ...(typed && valuesOf(typed)) }}
        title={pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
        })}
        heading={
          <>
            {typed ? (
              <NotificationBanner text="You were signed out before this was sent. We kept what you typed. Check it and send it again." />
            ) : null}
            <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
            {intro}
          </>
        }
        {...form}
      />
    </Page>
  );
}

/** What was typed, as a form holds it: one value, or a list of those that were ticked. */
function valuesOf(typed: TypedForm): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, all]) => [
      name,
      all.length === 1 && all[0] !== undefined ? all[0] : all,
    ]),
  );
}
