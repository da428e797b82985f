import { PostcodeForm } from "@/components/councils";

type Props = {
  councils: { slug: string; name: string }[];
  /** How the list is set: many names want columns. */
  className: "govuk-list--bullet" | "lgo-columns";
};

/** Several councils of which one is the reader's: by name, or by postcode. */
export function CouncilChoice({ councils, className }: Props) {
  return (
    <>
      <ul className={`govuk-list ${className}`}>
        {councils.map(({ slug, name }) => (
          <li key={slug}>
            <a className="govuk-link" href={`/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <div className="govuk-!-margin-top-7">
        <PostcodeForm label="Find yours by postcode" />
      </div>
    </>
  );
}
