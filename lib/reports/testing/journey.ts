import {
  type Answers,
  type HeldDraft,
  holdCallerDraft,
  holdDraft,
  newDraft,
  startCallerDraft,
  startDraft,
} from "@/lib/forms";
import { type Scope, withScope } from "@/lib/platform";
import { type Account, answerReport, answersOfCaller, type Caller } from "@/lib/reports";

/** What is typed on a page: by the names of its fields. */
export type Typed = Record<string, string | string[] | File>;

/** Somebody with a draft of a report, as its pages see them. */
export interface Resident {
  held(): Promise<HeldDraft>;
  /** Answers a page, and gives the page they are led to: "again", "sent" or its id. */
  answer(page: string, typed: Typed, changing?: boolean): Promise<string>;
  /** Whose account they are signed in to now; null for nobody's. */
  account(): Account | null;
  signIn(account: Account | null): void;
}

/** Begins a report on a council's site, with some answers given at once. */
export async function beginReport(
  councilId: string,
  service: string,
  answers: Answers = {},
  account: Account | null = null,
): Promise<Resident> {
  const draft = newDraft();
  const journey = { key: service, version: 1 };
  await withScope(draft.scope, async (db) => {
    await startDraft(db, draft, { councilId, journey, residentId: account?.residentId });
    await db.draft.update({ where: { id: draft.id }, data: { answers } });
  });
  return onTheWay(() => holdDraft(draft.id, draft.secret), account);
}

/** Begins a report for a caller on the phone, of whom the officer may know something. */
export async function beginForCaller(
  officer: { scope: Scope },
  service: string,
  answers: Answers = {},
  known: (Caller & { residentId: string | null }) | null = null,
): Promise<Resident> {
  const id = await withScope(officer.scope, (db) =>
    startCallerDraft(db, {
      channel: "phone",
      journey: { key: service, version: 1 },
      residentId: known?.residentId,
      answers: { ...answers, ...(known && answersOfCaller(known)) },
    }),
  );
  return onTheWay(() => holdCallerDraft(officer.scope, id), null);
}

function onTheWay(hold: () => Promise<HeldDraft | null>, begunBy: Account | null): Resident {
  let account = begunBy;
  const held = async () => {
    const found = await hold();
    if (!found) throw new Error("The draft is gone");
    return found;
  };
  return {
    held,
    account: () => account,
    signIn: (next) => {
      account = next;
    },
    async answer(page, typed, changing = false) {
      const next = await answerReport(await held(), { page, changing }, formOf(typed), account);
      return next.kind === "page" ? next.page : next.kind;
    },
  };
}

function formOf(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}
