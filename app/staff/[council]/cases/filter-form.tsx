import { Button, Checkboxes, Select } from "@/components/govuk";
import { caseStates, stateNames } from "@/lib/cases";
import { services } from "@/lib/catalogue";
import { type Filters, queuePath } from "./filters";

type FilterFormProps = { slug: string; filters: Filters };

/** Narrows the queue by a GET, so that what is found has an address. */
export function FilterForm({ slug, filters }: FilterFormProps) {
  const path = queuePath(slug, {});
  return (
    <form className="lgo-filters" action={path} method="get" aria-label="Filter cases">
      <Select
        name="state"
        label="State"
        value={filters.state}
        items={[
          { value: "open", text: "All open" },
          ...caseStates.map((state) => ({ value: state, text: stateNames[state] })),
          { value: "all", text: "Open and closed" },
        ]}
      />
      <Select
        name="service"
        label="Service"
        value={filters.service}
        items={[
          { value: "all", text: "All services" },
          ...services.map(({ key, name }) => ({ value: key, text: name })),
        ]}
      />
      <Select
        name="whose"
        label="Assigned to"
        value={filters.whose}
        items={[
          { value: "all", text: "Anyone or nobody" },
          { value: "mine", text: "Me" },
          { value: "unassigned", text: "Nobody" },
        ]}
      />
      <Checkboxes
        name="overdue"
        size="small"
        items={[{ value: "yes", text: "Overdue only" }]}
        values={filters.overdue ? ["yes"] : []}
      />
      <div className="lgo-filters__buttons">
        <Button>Filter</Button>
        <a className="govuk-link" href={path}>
          Clear filters
        </a>
      </div>
    </form>
  );
}
