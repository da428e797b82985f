import { MessageForm } from "../../../../own-case/forms";
import { trackDoor } from "../door";
import { seenReport } from "../seen";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter writes to the council. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const seen = await seenReport(reference);
  return (
    <MessageForm
      tracked={seen?.tracked ?? null}
      reference={reference}
      door={trackDoor(reference)}
    />
  );
}
