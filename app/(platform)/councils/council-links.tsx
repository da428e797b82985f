import { type Council, listedAs } from "@/lib/councils";

/** Links to councils under the letter that each is looked for by. */
export function CouncilLinks({ councils }: { councils: Council[] }) {
  const listed = councils
    .map((council) => ({ slug: council.slug, text: listedAs(council) }))
    .sort((a, b) => a.text.localeCompare(b.text, "en-GB"));
  const letters = [...new Set(listed.map(({ text }) => text.charAt(0)))];
  return letters.map((letter) => (
    <section key={letter} aria-labelledby={letter}>
      <h2 className="govuk-heading-m" id={letter}>
        {letter}
      </h2>
      <ul className="govuk-list lgo-columns">
        {listed
          .filter(({ text }) => text.startsWith(letter))
          .map(({ slug, text }) => (
            <li key={slug}>
              <a className="govuk-link" href={`/${slug}`}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </section>
  ));
}
