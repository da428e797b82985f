import { OutsideProblemPage, type Trouble } from "@/app/_outside/problem-page";
import { commonTroubles } from "@/app/_outside/troubles";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ why?: string | string[] }>;
};

const troubles: Record<string, Trouble> = {
  ...commonTroubles("your council’s account"),
  "no-email": {
    title: "Your council’s account has no email address",
    text: "Ask your council’s IT team to give your account a confirmed email address.",
  },
  "too-many-groups": {
    title: "We could not read your groups",
    text: "You are in more groups than your council’s account can tell us about. Ask your council’s IT team to send only the groups of the back office.",
  },
  "no-role": {
    title: "You do not have access to the back office",
    text: "None of your groups at your council gives you work here. Ask an administrator of your council.",
  },
  "works-elsewhere": {
    title: "You have an account with another council",
    text: "To connect your council’s account to it, sign in with your email address and password first. Then sign in with your council’s account in the same browser.",
  },
  closed: {
    title: "Your account is closed",
    text: "Ask an administrator of your council.",
  },
  weak: {
    title: "You need a second step at your council",
    text: "You signed in with a password only. Ask your council’s IT team to turn on multi-factor authentication for your account.",
    again: true,
  },
};

/** Why a council's directory did not let somebody in. */
export default async function Problem({ params, searchParams }: Props) {
  const { council } = await params;
  const why = [(await searchParams).why].flat()[0] ?? "";
  return (
    <OutsideProblemPage
      kind="staff"
      troubles={troubles}
      why={why}
      againHref={`/staff/sign-in/${council}`}
    />
  );
}
