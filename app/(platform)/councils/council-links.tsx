import type { Council } from "@/lib/councils";

/** Links to councils under the letter that each is looked for by. */
export function CouncilLinks({ councils }: { councils: Council[] }) {
  const letters = Map.groupBy(councils, ({ shortName }) => shortName.charAt(0));
  return Array.from(letters, ([letter, group]) => (
    <section key={letter} aria-labelledby={letter}>
      <h2 className="govuk-heading-m" id={letter}>
        {letter}
      </h2>
      <ul className="govuk-list lgo-columns">
        {group.map(({ slug, ...council }) => (
          <li key={slug}>
            <a className="govuk-link" href={`/${slug}`}>
              {listed(council)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** "Barnet (London Borough of Barnet)": what stands under B begins with it. */
function listed({ name, shortName }: Pick<Council, "name" | "shortName">): string {
  return name.startsWith(shortName) ? name : `${shortName} (${name})`;
}
