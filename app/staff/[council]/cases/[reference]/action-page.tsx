import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { FormAction } from "@/lib/web";
import type { casePage } from "./case";

type At = { council: string; reference: string };

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
export function ActionPage({ on, title, action, intro, hidden, ...form }: ActionPageProps) {
  const { council, found, path } = on;
  return (
    <Page backHref={path}>
      <ActionForm
        action={action.bind(null, { council: council.slug, reference: found.reference })}
        hidden={{ ...hidden, caseId: found.id, revision: String(found.revision) }}
        title={pageTitle({
          page: `${title}: ${found.reference}`,
          service: "Back office",
          site: council.name,
        })}
        heading={
          <>
            <PageHeading caption={`${found.reference}: ${found.headline}`}>{title}</PageHeading>
            {intro}
          </>
        }
        {...form}
      />
    </Page>
  );
}
