import { type Db, scopeOf } from "@/lib/platform";
import { type Marker, markersOn } from "../markers/queries";

/** A caller whom an officer found by a case of their council, before anything is done for them. */
export interface KnownCaller {
  /** The case that they were found by. */
  reference: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  addressLines: string[];
  /** Of somebody registered without an e-mail address: a new case goes with their others. */
  residentId: string | null;
  markers: Marker[];
}

/** Whoever reported a case of the asker's council; null where there is no such case, or nobody did. */
export async function knownCaller(
  db: Db,
  reference: string,
  now = new Date(),
): Promise<KnownCaller | null> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return null;
  const row = await db.case.findUnique({
    where: { reference, councilId: scope.councilId },
    include: { contacts: { where: { kind: "reporter" } } },
  });
  const contact = row?.contacts[0];
  if (!row || !contact) return null;
  const { name, email, phone, addressLines, residentId } = contact;
  return {
    ...{ reference, name, email, phone, addressLines },
    residentId: residentId && (await isRegistered(db, residentId)) ? residentId : null,
    markers: await markersOn(db, contact, now),
  };
}

/** Whether somebody with a case at the asker's council was registered there without an e-mail address. */
export async function isRegistered(db: Db, residentId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`
    SELECT app.is_registered_caller(${residentId}::uuid) AS is`;
  return row?.is ?? false;
}
