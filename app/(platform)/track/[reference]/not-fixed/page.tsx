import { NotFixedForm } from "../../../../own-case/forms";
import { trackDoor } from "../door";
import { seenReport } from "../seen";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter says that what was closed is not fixed. */
export default async function Page({ params }: Props) {
  const { reference } = await params;
  const seen = await seenReport(reference);
  return (
    <NotFixedForm
      tracked={seen?.tracked ?? null}
      reference={reference}
      door={trackDoor(reference)}
    />
  );
}
