import { LinkButton } from "@/components/govuk";
import { councilsWithDirectory } from "@/lib/identity";
import { pathAfterSignIn, platformPage } from "@/lib/web";

/** The way to a council's own directory, where any has one: to the council's whose page was asked for. */
export async function DirectoryLink({ from }: { from: string }) {
  const councils = await councilsWithDirectory(platformPage().scope);
  const [first, ...others] = councils;
  if (!first) return null;
  const back = pathAfterSignIn("staff", from);
  const asked = councils.find(({ slug }) => back?.startsWith(`/staff/${slug}/`));
  const council = asked ?? (others.length === 0 ? first : undefined);
  const query = asked && back ? `?${new URLSearchParams({ from: back })}` : "";
  return (
    <>
      <h2 className="govuk-heading-m">If your council has its own sign-in</h2>
      <LinkButton href={`/staff/sign-in/${council?.slug ?? "council"}${query}`} variant="secondary">
        Sign in with your council’s account
      </LinkButton>
      {council ? <p className="govuk-body">For people who work for {council.name}.</p> : null}
    </>
  );
}
