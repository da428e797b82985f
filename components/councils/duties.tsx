export type Duties = {
  /** Problems that can be reported here. */
  reports: string[];
  /** What else the council does. */
  others: string[];
};

/** What a council is there for, the problems first. */
export function DutyList({ reports, others }: Duties) {
  return (
    <>
      <p className="govuk-body">Report these problems to it:</p>
      <List items={reports} />
      <p className="govuk-body">It also deals with:</p>
      <List items={others} />
    </>
  );
}

function List({ items }: { items: string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
