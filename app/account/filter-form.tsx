import { Field, Form } from "@/components/forms";
import type { OwnCount, OwnFilter } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";

type Props = { filter: OwnFilter; counts: OwnCount[]; councils: Map<string, Council> };

/** Picks one council or one kind, of those that the resident has something of. Asked only where there are several. */
export function FilterForm({ filter, counts, councils }: Props) {
  const known = unique(counts.map(({ councilId }) => councilId));
  const kinds = unique(counts.map(({ service }) => service));
  if (known.length < 2 && kinds.length < 2) return null;
  return (
    <Form action="/account" method="get" submitLabel="Show" submitVariant="secondary">
      <Field
        type="select"
        name="council"
        label="Council"
        value={filter.councilId ?? ""}
        options={[
          { value: "", text: "All councils" },
          ...sorted(known.map((id) => ({ value: id, text: councils.get(id)?.name ?? "" }))),
        ]}
      />
      <Field
        type="select"
        name="kind"
        label="Kind of report"
        value={filter.service ?? ""}
        options={[
          { value: "", text: "All kinds" },
          ...sorted(kinds.map((key) => ({ value: key, text: serviceByKey(key)?.name ?? key }))),
        ]}
      />
    </Form>
  );
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

function sorted(options: { value: string; text: string }[]) {
  return options.sort((a, b) => a.text.localeCompare(b.text, "en-GB"));
}
