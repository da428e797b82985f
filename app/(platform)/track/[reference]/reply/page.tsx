import { ReplyForm } from "../../../../own-case/forms";
import { trackDoor } from "../door";
import { seenReport } from "../seen";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter answers what the council asked. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const seen = await seenReport(reference);
  return (
    <ReplyForm tracked={seen?.tracked ?? null} reference={reference} door={trackDoor(reference)} />
  );
}
