import { Button, Checkboxes, DateInput, Details, Input, Select } from "@/components/govuk";
import { caseStates, channelNames, stateNames } from "@/lib/cases";
import { services } from "@/lib/catalogue";
import type { Named } from "./chips";
import { type Filters, queuePath } from "./filters";
import type { Typed } from "./read-filters";

type FilterFormProps = {
  slug: string;
  filters: Filters;
  typed: Typed;
  teams: Named[];
  colleagues: Named[];
};

/** Narrows the queue by a GET, so that what is found has an address. */
export function FilterForm(props: FilterFormProps) {
  const { slug, filters, colleagues } = props;
  return (
    <form
      className="lgo-filters"
      action={queuePath(slug, {})}
      method="get"
      aria-label="Filter cases"
      noValidate
    >
      {filters.q ? <input type="hidden" name="q" value={filters.q} /> : null}
      {filters.box ? <input type="hidden" name="box" value={filters.box} /> : null}
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
          ...colleagues.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="sort"
        label="Sort by"
        value={filters.sort}
        items={[
          { value: "newest", text: "Newest first" },
          { value: "target", text: "Target date soonest" },
        ]}
      />
      <MoreFilters {...props} />
      <div className="lgo-filters__buttons">
        <Button variant="secondary">Filter</Button>
      </div>
    </form>
  );
}

function MoreFilters({ filters, typed, teams }: FilterFormProps) {
  const { errors, dates } = typed;
  const ticked = ticks.filter(({ value }) => filters[value] === "yes").map(({ value }) => value);
  const isOpen = Object.keys(errors).length > 0;
  return (
    <Details summary="More filters" className="lgo-filters__more" open={isOpen}>
      <div className="lgo-filters__group">
        <Select
          name="team"
          label="Team"
          value={filters.team ?? ""}
          items={[
            { value: "", text: "All teams" },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Select
          name="channel"
          label="Came by"
          value={filters.channel}
          items={[
            { value: "all", text: "Any way" },
            ...Object.entries(channelNames).map(([value, text]) => ({ value, text })),
          ]}
        />
        <Input
          name="postcode"
          label="Near a postcode"
          width={10}
          maxLength={20}
          autoComplete="off"
          value={filters.postcode ?? ""}
          errorMessage={errors.postcode}
        />
        <Select
          name="within"
          label="Within"
          value={filters.within}
          items={["1", "2", "5"].map((value) => ({ value, text: `${value} km` }))}
        />
        <DateInput
          id="from"
          namePrefix="from"
          legend="Received from"
          values={dates.from}
          errorMessage={errors.from}
        />
        <DateInput
          id="to"
          namePrefix="to"
          legend="Received to"
          values={dates.to}
          errorMessage={errors.to}
        />
      </div>
      <div className="lgo-filters__group">
        {ticks.map(({ value, text }) => (
          <Checkboxes
            key={value}
            name={value}
            size="small"
            items={[{ value: "yes", text }]}
            values={ticked.includes(value) ? ["yes"] : []}
          />
        ))}
      </div>
    </Details>
  );
}

const ticks = [
  { value: "overdue", text: "Overdue only" },
  { value: "unread", text: "With an unread message" },
  { value: "disputed", text: "Not fixed, says the resident" },
  { value: "offered", text: "Handed over to us" },
  { value: "reopened", text: "Reopened" },
  { value: "merged", text: "Show parts of incidents too" },
] as const;
