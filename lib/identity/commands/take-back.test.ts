import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressToConfirm,
  askToChangeAddress,
  askToRegister,
  canSetPassword,
  canTakeBack,
  confirmNewAddress,
  installApp,
  linkSpans,
  ownFactors,
  register,
  setNewPassword,
  signInTo,
  takeBackAccount,
} from "@/lib/identity";
import { cameIn, type Person, person, whoIs } from "@/lib/identity/testing/holder";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const minute = 60_000;
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const [device, arrival] = ["Firefox on Windows", { address: "192.0.2.1" }];
const broken = { ok: false, reason: "link" };
const fresh = "seven bridges over water";
const newAddress = () => `thief-${newId()}@example.com`;

const emailOf = ({ kind, id }: Person) =>
  withScope(systemScope("test"), async (db) => {
    const where = { where: { id }, select: { email: true } };
    const found =
      kind === "resident" ? await db.resident.findUnique(where) : await db.staff.findUnique(where);
    return found?.email;
  });

/** Changes the address as whoever knows the password may; gives the secrets of both ways back. */
async function changeAddress(owner: Person, email: string, at = now) {
  const typed = { email, password: owner.password };
  await askToChangeAddress(await cameIn(owner, at), typed, device, at);
  const asked = await secretFrom(owner.email, "undoPath");
  const confirm = await secretFrom(email, "linkPath");
  expect(await confirmNewAddress(owner.kind, confirm, device, at)).toMatchObject({ ok: true });
  return { asked, changed: await secretFrom(owner.email, "undoPath") };
}

describe.each(["resident", "staff"] as const)("taking a %s account back", (kind) => {
  const takeBack = (secret: string, at = now) => takeBackAccount(kind, secret, device, at);

  it("gives it to the old address, with everybody out and the password to be set anew", async () => {
    const owner = await person(kind);
    const email = newAddress();
    const { changed } = await changeAddress(owner, email);
    const thief = await cameIn({ ...owner, email }, now);
    expect(await canTakeBack(kind, changed, now)).toBe(true);
    const taken = await takeBack(changed);
    if (!taken.ok) throw new Error(taken.reason);
    expect(await emailOf(owner)).toBe(owner.email);
    expect(await whoIs(kind, thief.token, now)).toBeNull();
    for (const address of [email, owner.email]) {
      const attempt = { email: address, password: owner.password, address: "192.0.2.1" };
      expect(await signInTo(kind, attempt, now)).toEqual({ ok: false, reason: "wrong" });
    }
    const set = await setNewPassword(kind, { secret: taken.secret, password: fresh }, arrival, now);
    expect(set).toMatchObject({ ok: true, pending: kind === "staff" });
    await cameIn({ ...owner, password: fresh }, now);
    expect((await accountLetters(email)).at(-1)?.template).toBe("account-address-undone");
  });

  it("stops a change that is still to be confirmed", async () => {
    const owner = await person(kind);
    const email = newAddress();
    const typed = { email, password: owner.password };
    const thief = await cameIn(owner, now);
    await askToChangeAddress(thief, typed, device, now);
    const confirm = await secretFrom(email, "linkPath");
    expect(await takeBack(await secretFrom(owner.email, "undoPath"))).toMatchObject({ ok: true });
    expect(await addressToConfirm(kind, confirm, now)).toBeNull();
    expect(await confirmNewAddress(kind, confirm, device, now)).toEqual(broken);
    expect(await whoIs(kind, thief.token, now)).toBeNull();
    expect(await emailOf(owner)).toBe(owner.email);
  });

  it("works once, by one of its two links, for seven days and for its kind", async () => {
    const owner = await person(kind);
    const { asked, changed } = await changeAddress(owner, newAddress());
    const other = kind === "resident" ? "staff" : "resident";
    expect(await takeBackAccount(other, changed, device, now)).toEqual(broken);
    expect(await takeBack(changed, later(linkSpans["email-undo"]))).toEqual(broken);
    const results = await Promise.all([asked, changed, asked].map((secret) => takeBack(secret)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const secret of [asked, changed]) expect(await takeBack(secret)).toEqual(broken);
  });

  it("comes to one of two: the change, or its end", async () => {
    const owner = await person(kind);
    const email = newAddress();
    const typed = { email, password: owner.password };
    await askToChangeAddress(await cameIn(owner, now), typed, device, now);
    const confirm = await secretFrom(email, "linkPath");
    const undo = await secretFrom(owner.email, "undoPath");
    const [, taken] = await Promise.all([
      confirmNewAddress(kind, confirm, device, now),
      takeBack(undo),
    ]);
    expect(taken.ok).toBe(true);
    expect(await emailOf(owner)).toBe(owner.email);
  });

  it("makes the links useless that the other address got", async () => {
    const owner = await person(kind);
    const [theirs, next] = [newAddress(), newAddress()];
    const { changed } = await changeAddress(owner, theirs);
    const { changed: thiefs } = await changeAddress({ ...owner, email: theirs }, next);
    const taken = await takeBack(changed);
    expect(taken.ok).toBe(true);
    expect(await canTakeBack(kind, thiefs, now)).toBe(false);
    expect(await takeBack(thiefs)).toEqual(broken);
    expect(await emailOf(owner)).toBe(owner.email);
  });

  it("waits where the address has another account by now", async () => {
    const owner = await person(kind);
    const { changed } = await changeAddress(owner, newAddress());
    const usurper = await person(kind);
    const give = (email: string) =>
      withScope(systemScope("test"), async (db) => {
        const change = { where: { id: usurper.id }, data: { email } };
        return kind === "resident" ? db.resident.update(change) : db.staff.update(change);
      });
    await give(owner.email);
    expect(await takeBack(changed)).toEqual({ ok: false, reason: "taken" });
    await give(newAddress());
    expect(await takeBack(changed)).toMatchObject({ ok: true });
  });

  it("takes out the second step that came just before, and leaves the one from before that", async () => {
    const app = (owner: Person, at: Date) =>
      withScope(identityScope(), (db) => installApp(db, owner, "JBSWY3DPEHPK3PXP", at));
    const hasApp = async (owner: Person) => (await ownFactors(owner)).appSince !== null;
    const day = 24 * 60 * minute;
    const attacked = await person(kind);
    const { changed } = await changeAddress(attacked, newAddress());
    await app(attacked, later(-6 * day));
    await takeBack(changed);
    expect(await hasApp(attacked)).toBe(false);
    const careful = await person(kind);
    const { changed: other } = await changeAddress(careful, newAddress());
    await app(careful, later(-8 * day));
    const taken = await takeBack(other);
    if (!taken.ok) throw new Error(taken.reason);
    expect(await hasApp(careful)).toBe(true);
    const set = await setNewPassword(kind, { secret: taken.secret, password: fresh }, arrival, now);
    expect(set).toMatchObject({ ok: true, pending: true });
  });

  it("takes out who came in through a provider since", async () => {
    const owner = await person(kind);
    const { changed } = await changeAddress(owner, newAddress());
    const column = kind === "resident" ? "residentId" : "staffId";
    await withScope(systemScope("test"), (db) =>
      db.outsideAccount.createMany({
        data: [
          { issuer: "https://one.example", subject: newId(), [column]: owner.id, createdAt: now },
        ],
      }),
    );
    await takeBack(changed);
    const left = await withScope(systemScope("test"), (db) =>
      db.outsideAccount.count({ where: { [column]: owner.id } }),
    );
    expect(left).toBe(0);
  });

  it("sets the password by its own link only", async () => {
    const owner = await person(kind);
    const { changed } = await changeAddress(owner, newAddress());
    const taken = await takeBack(changed);
    if (!taken.ok) throw new Error(taken.reason);
    expect(await canSetPassword(kind, taken.secret, now)).toBe(true);
    expect(await canSetPassword(kind, taken.secret, later(linkSpans.password))).toBe(false);
  });
});

it("gives up the wish to be erased that somebody else said meanwhile", async () => {
  const asSystem = <T>(work: (db: Db) => Promise<T>) => withScope(systemScope("test"), work);
  const [owner, other] = [await person("resident"), await person("resident")];
  const { changed } = await changeAddress(owner, newAddress());
  const wish = (residentId: string) => ({
    id: newId(),
    residentId,
    requestedAt: now,
    dueAt: later(7),
  });
  await asSystem((db) => db.erasure.createMany({ data: [wish(owner.id), wish(other.id)] }));
  expect(await takeBackAccount("resident", changed, device, now)).toMatchObject({ ok: true });
  const open = await asSystem((db) => db.erasure.findMany({ where: { cancelledAt: null } }));
  expect(open.map(({ residentId }) => residentId)).toEqual([other.id]);
});

it("is for whoever had the address first, however often others change it or take it back", async () => {
  const steps = fc.array(fc.constantFrom("change", "take back"), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (moves) => {
      const owner = await person("resident");
      const { changed: first } = await changeAddress(owner, newAddress());
      const ways: string[] = [];
      let at = now;
      for (const move of moves) {
        at = new Date(at.getTime() + minute);
        const email = (await emailOf(owner)) ?? "";
        const thief = { ...owner, email };
        if (move === "change") {
          ways.push((await changeAddress(thief, newAddress(), at)).changed);
        } else {
          const taken = await takeBackAccount("resident", ways.pop() ?? "", device, at);
          if (taken.ok) {
            const typed = { secret: taken.secret, password: owner.password };
            await setNewPassword("resident", typed, arrival, at);
          }
        }
      }
      expect(await takeBackAccount("resident", first, device, at)).toMatchObject({ ok: true });
      expect(await emailOf(owner)).toBe(owner.email);
      for (const way of ways) expect(await canTakeBack("resident", way, at)).toBe(false);
    }),
    { numRuns: 12 },
  );
}, 120_000);

it("is refused where the owner registered anew with the address meanwhile", async () => {
  const owner = await person("resident");
  const { changed } = await changeAddress(owner, newAddress());
  await askToRegister(owner.email, now);
  const secret = await secretFrom(owner.email, "registerPath");
  await register({ secret, name: "Rosa Ward", password: fresh }, arrival, now);
  expect(await takeBackAccount("resident", changed, device, now)).toEqual({
    ok: false,
    reason: "taken",
  });
});
