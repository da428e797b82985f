import { InsetText } from "@/components/govuk";
import { formatDate } from "@/lib/platform";

/** That an account is about to be erased: whoever is in it has to know, whether they asked or not. */
export function ErasureAhead({ due }: { due: Date }) {
  return (
    <InsetText>
      We are going to erase your data on {formatDate(due)}.{" "}
      <a className="govuk-link" href="/account/data/erase">
        See what goes, or keep your data
      </a>
    </InsetText>
  );
}
