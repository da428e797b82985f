import { MessageForm } from "../../../../own-case/forms";
import { accountDoor } from "../door";
import { ownReport } from "../own";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter writes to the council. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const { tracked } = await ownReport(reference);
  return <MessageForm tracked={tracked} reference={reference} door={accountDoor(reference)} />;
}
