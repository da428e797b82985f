import { CodePage } from "@/app/_factors/sign-in/code-page";
import { fromOf } from "@/app/_factors/sign-in/paths";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Route({ searchParams }: Props) {
  return <CodePage kind="staff" from={fromOf(await searchParams)} />;
}
