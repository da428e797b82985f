import { beforeAll, beforeEach } from "vitest";
import {
  type Asked,
  caseForStaff,
  closeCase,
  confirmContact,
  followingScope,
  followReport,
  type Holder,
  holderOfLink,
  type StaffCase,
} from "@/lib/cases";
import { type Db, newId, type Scope, withScope } from "@/lib/platform";
import { makeCouncil, makeOfficer, makeTeam, type TestCouncil, type TestOfficer } from "./council";
import { report, type TestCase, tokenFrom } from "./report";

/** Who plays in a test of cases: one council's people, and a case of its own for each test. */
export interface Stage {
  council: TestCouncil;
  teamId: string;
  /** An officer in the team, and one in none. */
  ada: TestOfficer;
  ben: TestOfficer;
  /** A manager in the team, and one in none. */
  manager: TestOfficer;
  otherManager: TestOfficer;
  /** Just received, with the reporter's address, which nobody has confirmed. */
  sent: TestCase;
  email: string;
}

/** Sets the stage before the tests of a file; the case came in at `receivedAt`. */
export function stage(code: string, receivedAt: Date) {
  let people: Omit<Stage, "sent" | "email"> | undefined;
  let current: Stage | undefined;

  beforeAll(async () => {
    const council = await makeCouncil(code);
    const teamId = await makeTeam(council);
    people = {
      council,
      teamId,
      ada: await makeOfficer(council, { name: "Ada", teamId }),
      ben: await makeOfficer(council, { name: "Ben" }),
      manager: await makeOfficer(council, { role: "manager", teamId }),
      otherManager: await makeOfficer(council, { role: "manager" }),
    };
  });

  beforeEach(async () => {
    if (!people) throw new Error("The council comes before its cases");
    const email = `${newId()}@example.com`;
    const contact = { name: null, email, phone: null };
    const { council, teamId } = people;
    current = { ...people, email, sent: await report(council, { contact, teamId }, receivedAt) };
  });

  function on(): Stage {
    if (!current) throw new Error("The stage is set from beforeEach on");
    return current;
  }

  return {
    on,
    /** Another report takes the place of this test's case. */
    send: async (changes: Partial<Asked>): Promise<TestCase> => {
      const sent = await report(on().council, changes, receivedAt);
      current = { ...on(), sent };
      return sent;
    },
    as: <T>({ scope }: { scope: Scope }, work: (db: Db) => Promise<T>) => withScope(scope, work),
    asReporter: <T>(work: (db: Db) => Promise<T>) => withScope(on().sent.reporter, work),
    /** The case, changed by somebody who saw this revision. */
    change: (revision: number) => ({ caseId: on().sent.caseId, revision }),
    /** Ada closes the case as fixed. */
    close: (revision: number, now = receivedAt) =>
      withScope(on().ada.scope, (db) =>
        closeCase(
          db,
          { caseId: on().sent.caseId, revision, reason: "fixed", words: "Filled." },
          now,
        ),
      ),
    /** Somebody asks to follow a report. */
    follow: (email: string, reference = on().sent.reference) =>
      withScope(followingScope(), (db) => followReport(db, { reference, email })),
    confirm,
    /** A case as Ada sees it. */
    look: (reference = on().sent.reference, now = receivedAt): Promise<StaffCase> =>
      withScope(on().ada.scope, async (db) => {
        const found = await caseForStaff(db, reference, { now });
        if (!found) throw new Error("An officer does not see a case of their council");
        return found;
      }),
  };
}

/** The owner of an address presses the button behind the link of their last letter. */
async function confirm(email: string): Promise<Holder> {
  const holder = await holderOfLink("confirm", await tokenFrom(email, "confirmPath"));
  if (!holder) throw new Error("The last letter to this address has no such link");
  await withScope(holder.scope, (db) => confirmContact(db));
  return holder;
}
