import { FirstFactorPage } from "@/app/_factors/sign-in/first-factor-page";
import { fromOf } from "@/app/_factors/sign-in/paths";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Route({ searchParams }: Props) {
  return <FirstFactorPage from={fromOf(await searchParams)} />;
}
