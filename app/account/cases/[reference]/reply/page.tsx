import { ReplyForm } from "../../../../own-case/forms";
import { accountDoor } from "../door";
import { ownReport } from "../own";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter answers what the council asked. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const { tracked } = await ownReport(reference);
  return <ReplyForm tracked={tracked} reference={reference} door={accountDoor(reference)} />;
}
