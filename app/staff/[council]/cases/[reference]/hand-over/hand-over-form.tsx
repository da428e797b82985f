import { wordsLimit } from "@/lib/cases";
import { serviceSettings, services } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { ActionPage } from "../action-page";
import { handOver } from "../actions";
import type { casePage } from "../case";
import type { HandOverQuery } from "./query";

type Props = { on: Awaited<ReturnType<typeof casePage>>; to: Council; query: HandOverQuery };

/** As what the other council gets the case, why, and whether this one still looks on. */
export async function HandOverForm({ on, to, query }: Props) {
  const { council, found, scope } = on;
  const theirs = await withScope(scope, (db) => serviceSettings(db, to.id));
  return (
    <ActionPage
      on={on}
      title={`Hand over to ${to.name}`}
      action={handOver}
      submitLabel="Hand over"
      hidden={{ councilId: to.id }}
      intro={
        <p className="govuk-body">
          {to.name} gets the case with its reference, messages, photos and history, and has the time
          that is left until the target date. We tell the resident who has their report.
        </p>
      }
      fields={[
        {
          type: "select",
          name: "service",
          label: "Category",
          options: services
            .filter(({ key }) => theirs.get(key)?.enabled)
            .map(({ key, name }) => ({ value: key, text: name })),
        },
        {
          type: "textarea",
          name: "words",
          label: "Why are you handing it over?",
          hint: `${to.name} and the resident read this.`,
          maxLength: wordsLimit,
          rows: 6,
        },
        {
          type: "checkboxes",
          name: "follow",
          label: `Should ${council.name} still see the case?`,
          options: [
            {
              value: "yes",
              text: "Follow what happens",
              hint: "If not, you see the case as it is now, and nothing that comes after.",
            },
          ],
        },
      ]}
      values={{ service: query.service ?? found.service }}
    />
  );
}
