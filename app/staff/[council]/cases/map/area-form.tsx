import { Button } from "@/components/govuk";

type AreaFormProps = { slug: string; query: string };

/** Narrows the cases to what the map shows. The map's script shows it, and fills in where that is. */
export function AreaForm({ slug, query }: AreaFormProps) {
  return (
    <form action={`/staff/${slug}/cases/map`} method="get" data-map-area hidden>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="box" id="box" defaultValue="" />
      <Button variant="secondary">Show only the cases in this part of the map</Button>
    </form>
  );
}
