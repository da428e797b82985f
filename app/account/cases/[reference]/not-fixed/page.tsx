import { NotFixedForm } from "../../../../own-case/forms";
import { accountDoor } from "../door";
import { ownReport } from "../own";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter says that what was closed is not fixed. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const { tracked } = await ownReport(reference);
  return <NotFixedForm tracked={tracked} reference={reference} door={accountDoor(reference)} />;
}
