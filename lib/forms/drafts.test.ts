import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { photosOfDraft } from "@/lib/files";
import {
  type Answers,
  answerQuestion,
  finishDraft,
  type HeldDraft,
  holdDraft,
  jobs,
  lockDraft,
  newDraft,
  type Question,
  type Settle,
  startDraft,
} from "@/lib/forms";
import { newId, withScope } from "@/lib/platform";
import { draftScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase({ seeded: true });

const name: Question = { ...words("name"), type: "text", maxLength: 20 };
const why: Question = { ...words("why"), type: "textarea", maxLength: 20 };
const place: Question = { ...words("place"), type: "location" };
const photo: Question = { ...words("photo"), missing: undefined, optional: true, type: "file" };

function words(id: string) {
  return { id, label: `${id}?`, name: id, missing: `Enter ${id}` };
}

describe("a draft", () => {
  it("is held by its secret for 30 days, and by nobody else", async () => {
    const start = new Date("2026-11-23T10:00:00Z");
    const { id, secret } = await begin(start);
    const held = (given: string, at: string) => holdDraft(id, given, new Date(at));
    expect((await held(secret, "2026-12-23T09:59:00Z"))?.draft.journey).toBe("bonfire");
    expect(await held(secret, "2026-12-23T10:00:00Z")).toBeNull();
    expect(await held("another secret", "2026-11-24T10:00:00Z")).toBeNull();
    expect(await holdDraft(newId(), secret, start)).toBeNull();
  });

  it("keeps no secret", async () => {
    const { id, secret, scope } = await begin();
    const row = await withScope(scope, (db) => db.draft.findUniqueOrThrow({ where: { id } }));
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it("is deleted when it has expired, and only then", async () => {
    const old = await begin(new Date("2026-10-01T10:00:00Z"));
    const young = await begin();
    const [sweep] = jobs;
    await sweep?.run({}, { number: 1, last: false });
    const left = await withScope(systemScope("test"), (db) =>
      db.draft.findMany({ where: { id: { in: [old.id, young.id] } } }),
    );
    expect(left.map(({ id }) => id)).toEqual([young.id]);
  });
});

describe("answerQuestion", () => {
  it("keeps what was answered", async () => {
    const held = await begin();
    expect(await answer(held, name, { name: "Ada" })).toEqual({ ok: true });
    expect(await answersOf(held)).toEqual({ name: "Ada" });
  });

  it("keeps what was refused, with why, until it is put right", async () => {
    const held = await begin();
    const long = "x".repeat(21);
    expect(await answer(held, name, { name: long })).toEqual({ ok: false, reason: "refused" });
    expect((await draftOf(held)).refused).toEqual({
      name: { value: long, errors: { name: "name must be 20 characters or less" } },
    });
    await answer(held, name, { name: "Ada" });
    expect((await draftOf(held)).refused).toEqual({});
  });

  it("keeps a refused text that is far too long, wherever it is cut", async () => {
    for (const long of [`${"x".repeat(9_999)}😀`, "\ufb2c".repeat(10_000)]) {
      const held = await begin();
      expect(await answer(held, why, { why: long })).toEqual({ ok: false, reason: "refused" });
      expect((await draftOf(held)).refused).toHaveProperty("why");
    }
  });

  it("lets the last of two tabs win a question, and leaves the others alone", async () => {
    const first = await begin();
    const second = { ...first };
    await answer(first, name, { name: "Ada" });
    await answer(second, why, { why: "Smoke" });
    await answer(second, name, { name: "Grace" });
    expect(await answersOf(first)).toEqual({ name: "Grace", why: "Smoke" });
  });

  it("loses none of many answers given at once", async () => {
    const held = await begin();
    const questions = Array.from({ length: 8 }, (_, at) => ({ ...name, id: `q${at}` }));
    await Promise.all(
      questions.map(({ id, ...rest }) => answer(held, { id, ...rest }, { [id]: id })),
    );
    expect(Object.keys(await answersOf(held)).sort()).toEqual(questions.map(({ id }) => id));
    expect((await draftOf(held)).revision).toBe(8);
  });

  it("forgets and changes with an answer what the journey says, or refuses it", async () => {
    const held = await begin();
    await answer(held, why, { why: "Smoke" });
    await answer(held, name, { name: "Ada" }, async (_db, { answer: given, before }) => ({
      ok: true,
      changes: { why: undefined, greeting: `${given} said ${before.why}` },
    }));
    expect(await answersOf(held)).toEqual({ name: "Ada", greeting: "Ada said Smoke" });
    const refuse: Settle = async () => ({ ok: false, errors: { name: "Not you" } });
    expect(await answer(held, name, { name: "Eve" }, refuse)).toMatchObject({ ok: false });
    expect(await answersOf(held)).toMatchObject({ name: "Ada" });
  });

  it("finds a postcode's place, and says where it is not known", async () => {
    const held = await begin();
    const far = { "place-postcode": "CF10 1EP", "place-place": "By the castle" };
    await answer(held, place, far);
    expect((await draftOf(held)).refused.place?.errors).toEqual({
      "place-postcode": "Enter a postcode in England. CF10 1EP is in Wales",
    });
    await answer(held, place, { "place-postcode": "ct12ur", "place-place": "By the gate" });
    expect((await answersOf(held)).place).toEqual({
      ...{ lat: 51.2775, long: 1.0815, place: "By the gate", postcode: "CT1 2UR" },
      from: "postcode",
    });
    await answer(held, place, { "place-lat": "51.2802", "place-long": "1.0789" });
    expect((await answersOf(held)).place).toMatchObject({ lat: 51.2802, from: "point" });
  });
});

describe("a photo", () => {
  it("is taken in, replaced and removed", async () => {
    const held = await begin();
    await answer(held, photo, { photo: await picture() });
    const first = await photosOf(held);
    expect(await answersOf(held)).toEqual({ photo: first[0] });
    await answer(await again(held), photo, { photo: await picture() });
    const second = await photosOf(held);
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    await answer(await again(held), photo, { photo: new File([], "") });
    expect(await photosOf(held)).toEqual(second);
    await answer(await again(held), photo, { "photo-remove": "yes" });
    expect(await photosOf(held)).toEqual([]);
    expect(await answersOf(held)).toEqual({ photo: null });
  });

  it("of another kind is refused beside its field", async () => {
    const held = await begin();
    await answer(held, photo, { photo: new File(["<svg/>"], "photo.jpg") });
    expect((await draftOf(held)).refused.photo?.errors).toEqual({
      photo: "The selected file must be a JPEG, PNG, WebP or AVIF",
    });
  });
});

describe("a sent draft", () => {
  it("takes no more answers, and keeps only what it was told to", async () => {
    const held = await begin();
    await answer(held, name, { name: "Ada" });
    await withScope(held.scope, (db) => finishDraft(db, { reference: "ROT-7K4P9QX-3" }));
    expect(await answer(held, name, { name: "Eve" })).toEqual({ ok: false, reason: "sent" });
    expect(await answer(held, name, {})).toEqual({ ok: false, reason: "sent" });
    const { answers, refused, sent } = await draftOf(held);
    expect({ answers, refused, sent }).toEqual({
      answers: { reference: "ROT-7K4P9QX-3" },
      refused: {},
      sent: true,
    });
  });

  it("is found sent by the second of two who send it at once", async () => {
    const held = await begin();
    const send = () =>
      withScope(held.scope, async (db) => {
        const { sent } = await lockDraft(db);
        if (!sent) await finishDraft(db);
        return sent;
      });
    expect((await Promise.all([send(), send(), send()])).sort()).toEqual([false, true, true]);
  });

  it("is no other holder's", async () => {
    const held = await begin();
    await expect(withScope(draftScope(newId()), (db) => finishDraft(db))).rejects.toThrow();
    expect((await draftOf(held)).sent).toBe(false);
  });
});

async function begin(now = new Date()) {
  const draft = newDraft();
  const journey = { key: "bonfire", version: 1 };
  await withScope(draft.scope, (db) => startDraft(db, draft, { councilId: newId(), journey }, now));
  const held = await holdDraft(draft.id, draft.secret, now);
  if (!held) throw new Error("not held");
  return { ...draft, ...held };
}

type Held = Awaited<ReturnType<typeof begin>>;

function answer(held: HeldDraft, question: Question, typed: Typed, settle?: Settle) {
  const form = new FormData();
  for (const [key, value] of Object.entries(typed)) form.append(key, value);
  return answerQuestion(held, question, form, settle);
}

type Typed = Record<string, string | File>;

async function again(held: Held): Promise<Held> {
  return { ...held, draft: await draftOf(held) };
}

function draftOf(held: HeldDraft) {
  return withScope(held.scope, lockDraft);
}

async function answersOf(held: HeldDraft): Promise<Answers> {
  return (await draftOf(held)).answers;
}

async function photosOf(held: Held): Promise<string[]> {
  const photos = await withScope(held.scope, (db) => photosOfDraft(db, held.id));
  return photos.map(({ id }) => id);
}

async function picture(): Promise<File> {
  const png = sharp({ create: { width: 4, height: 4, channels: 3, background: "#c00" } }).png();
  return new File([new Uint8Array(await png.toBuffer())], "picture.png");
}
