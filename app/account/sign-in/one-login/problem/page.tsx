import { OutsideProblemPage, type Trouble } from "@/app/_outside/problem-page";
import { commonTroubles } from "@/app/_outside/troubles";

type Props = { searchParams: Promise<{ why?: string | string[] }> };

const troubles: Record<string, Trouble> = {
  ...commonTroubles("GOV.UK One Login"),
  "no-email": {
    title: "GOV.UK One Login did not confirm your email address",
    text: "We need a confirmed email address to find your account or create one.",
  },
  closed: {
    title: "This account is closed",
    text: "Nobody can sign in to it any more.",
  },
};

/** Why GOV.UK One Login did not let somebody in. */
export default async function Problem({ searchParams }: Props) {
  const why = [(await searchParams).why].flat()[0] ?? "";
  return (
    <OutsideProblemPage
      kind="resident"
      troubles={troubles}
      why={why}
      againHref="/account/sign-in/one-login"
    />
  );
}
