import {
  behindCases,
  type CaseData,
  caseDataSize,
  ownCaseData,
  ownFollowedData,
} from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { councilsById } from "@/lib/councils";
import { draftsOfAccount } from "@/lib/forms";
import { signInDataOf } from "@/lib/identity";
import { letterTextsOfAccount, letterTextsOfCases } from "@/lib/notifications";
import { type Db, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { allHomes, contactWayName, languages, profileOf } from "@/lib/residents";
import { legalBasis } from "../schema";
import type { Copy, ReportCopy } from "./document";
import { letterCopyOf, reportCopyOf } from "./report-copy";

const system = systemScope("make a resident's copy of their data");

/**
 * All that is held about a resident, read in short transactions. What is theirs is read in their own
 * scope, whose policies leave out what is others'; the system adds letters and how they sign in. Null
 * where there is no such account any more.
 */
export async function buildCopy(residentId: string, now: Date): Promise<Copy | null> {
  const own = residentScope(residentId);
  const signIn = await withScope(system, (db) => signInDataOf(db, residentId));
  if (!signIn) return null;
  const { profile, homes } = await withScope(own, async (db) => ({
    profile: await profileOf(db),
    homes: await allHomes(db),
  }));
  const { drafts, letters } = await withScope(system, async (db) => ({
    drafts: await draftsOfAccount(db, residentId),
    letters: await letterTextsOfAccount(db, residentId),
  }));
  const followed = await withScope(own, (db) => ownFollowedData(db));
  const councils = new Set([...drafts, ...followed].map(({ councilId }) => councilId));
  const nameOf = await withScope(system, (db) => namesOf(db, councils));
  const { name, phone, contactBy, language, accessNeeds, notices } = profile;
  return {
    about: { madeAt: now.toISOString(), format: "localgov-one/1", legalBasis },
    account: {
      ...{ email: signIn.email, createdAt: signIn.createdAt.toISOString() },
      ...{ name, phone, accessNeeds, emailsWanted: notices },
      contactBy: contactWayName(contactBy),
      language: languages[language],
      homes: homes.map(({ addressLines, postcode, since, until }) => ({
        ...{ address: addressLines, postcode, since, until },
      })),
    },
    signIn: signInCopyOf(signIn),
    lettersAboutAccount: letters.map((letter) => letterCopyOf(letter)),
    reports: await reportsOf(residentId),
    follows: followed.map(({ reference, councilId, service, email, since, stoppedAt }) => ({
      ...{ reference, email, since: since.toISOString(), stoppedAt: iso(stoppedAt) },
      council: nameOf(councilId),
      service: serviceByKey(service)?.name ?? service,
    })),
    formsNotSent: drafts.map(({ councilId, startedAt, answers }) => ({
      ...{ startedAt: startedAt.toISOString(), council: nameOf(councilId), answers },
    })),
  };
}

/** Every report of the resident's, a handful in a transaction. */
async function reportsOf(residentId: string): Promise<ReportCopy[]> {
  const reports: ReportCopy[] = [];
  for (let after: string | undefined; ; ) {
    const found = await withScope(residentScope(residentId), (db) => ownCaseData(db, after));
    reports.push(...(await withScope(system, (db) => copiesOf(db, found))));
    after = found.at(-1)?.id;
    if (found.length < caseDataSize) return reports;
  }
}

async function copiesOf(db: Db, found: CaseData[]): Promise<ReportCopy[]> {
  const caseIds = found.map(({ id }) => id);
  const emails = found.flatMap(({ contact }) => contact?.email ?? []);
  const behind = await behindCases(db, caseIds);
  const letters = await letterTextsOfCases(db, { caseIds, emails });
  const nameOf = await namesOf(db, new Set(found.flatMap(councilsIn)));
  return found.map((data) =>
    reportCopyOf(data, {
      behind: behind.get(data.id) ?? { notes: 0, officers: [] },
      letters: letters.filter(
        ({ caseId, recipient, channel }) =>
          caseId === data.id && (channel === "post" || recipient === data.contact?.email),
      ),
      nameOf,
    }),
  );
}

function councilsIn({ councilId, stays, events, looks }: CaseData): string[] {
  return [councilId, ...[...stays, ...events, ...looks].map((each) => each.councilId)];
}

async function namesOf(db: Db, ids: Set<string>): Promise<(id: string) => string> {
  const councils = await councilsById(db, [...ids]);
  return (id) => councils.get(id)?.name ?? "A council";
}

type SignIn = NonNullable<Awaited<ReturnType<typeof signInDataOf>>>;

function signInCopyOf(data: SignIn): Copy["signIn"] {
  return {
    passwordChangedAt: iso(data.passwordChangedAt),
    authenticatorAppSince: iso(data.appSince),
    recoveryCodesLeft: data.recoveryCodes,
    passkeys: data.passkeys.map(({ name, createdAt, lastUsedAt }) => ({
      ...{ name, since: createdAt.toISOString(), lastUsedAt: iso(lastUsedAt) },
    })),
    otherServices: data.outside.map(({ issuer, since }) => ({
      ...{ service: issuer, since: since.toISOString() },
    })),
    sessions: data.sessions.map(({ createdAt, lastSeenAt, endedAt, method, device, place }) => ({
      ...{ beganAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
      ...{ endedAt: iso(endedAt), by: method, device, place },
    })),
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
