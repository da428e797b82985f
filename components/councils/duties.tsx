export type Duties = {
  /** Problems that can be reported here. */
  reports: string[];
  /** What else the council does; left out where it does everything. */
  others?: string[];
};

/** What a council is there for, the problems first. */
export function DutyList({ reports, others }: Duties) {
  return (
    <>
      <p className="govuk-body">You can report:</p>
      <List items={reports} />
      {others ? (
        <>
          <p className="govuk-body">It also deals with:</p>
          <List items={others} />
        </>
      ) : null}
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
