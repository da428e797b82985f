import { connection } from "next/server";
import { Page, PageHeading } from "@/components/layout";
import { rowsOf } from "../../statements";

/** What a page of ours reads, as a table of each answer. */
export default async function Reads({ params }: { params: Promise<{ page: string }> }) {
  await connection();
  const { page } = await params;
  const answers = (await rowsOf(page)).filter((rows) => rows.length > 0);
  return (
    <Page>
      <PageHeading>{page}</PageHeading>
      {answers.map((rows, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers have no other name.
        <table className="govuk-table" key={at}>
          <tbody className="govuk-table__body">
            {rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have their rows.
              <tr className="govuk-table__row" key={line}>
                {Object.entries(row).map(([name, value]) => (
                  <td className="govuk-table__cell" key={name}>
                    {asText(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Page>
  );
}

function asText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
