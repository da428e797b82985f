import { beforeEach, describe, expect, test } from "vitest";
import { Freshness } from "./freshness";
import { bake } from "./kept-page";
import { KeptPages, type Rendered } from "./kept-pages";

// The database is a word that changes; a rendering reads it when it begins, and can be held up.

let freshness: Freshness;
let now: number;
let word: string;
let renders: number;
let gate: Promise<void>;
let isDown: boolean;
let pages: KeptPages;

beforeEach(() => {
  freshness = new Freshness();
  freshness.found();
  [now, word, renders, isDown] = [0, "first", 0, false];
  gate = Promise.resolve();
  pages = keeping(1_000_000);
});

const keeping = (maxBytes: number) =>
  new KeptPages({ freshness, render, maxBytes, now: () => now });

async function render(address: string, mark: number): Promise<Rendered> {
  renders += 1;
  const read = word;
  await gate;
  if (isDown) return { kind: "failed" };
  if (address === "/none") return { kind: "none" };
  const page = await bake(`${address} ${read}`, { mark, tags: ["word"] }, now);
  return { kind: "page", page, keep: !address.includes("?") };
}

function change(to: string): void {
  word = to;
  freshness.change("word");
}

async function shown(address: string): Promise<string> {
  const found = await pages.find(address);
  return found.how === "none"
    ? "none"
    : `${found.how}: ${found.page.forms.identity.body.toString()}`;
}

function hold(): () => void {
  let release = () => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

describe("a page for everybody", () => {
  test("is rendered once, and again when what it shows has changed", async () => {
    expect(await shown("/kent")).toBe("rendered: /kent first");
    expect(await shown("/kent")).toBe("fresh: /kent first");
    freshness.change("something else");
    expect(await shown("/kent")).toBe("fresh: /kent first");
    change("second");
    expect(await shown("/kent")).toBe("rendered: /kent second");
    expect(renders).toBe(2);
  });

  test("is rendered once however many ask for it at once", async () => {
    const release = hold();
    const all = Promise.all(Array.from({ length: 50 }, () => shown("/kent")));
    release();
    expect(new Set(await all)).toEqual(new Set(["rendered: /kent first"]));
    expect(renders).toBe(1);
  });

  test("is not kept where it changed while it was rendered, and those who ask after get the new", async () => {
    const release = hold();
    const before = shown("/kent");
    change("second");
    const after = shown("/kent");
    release();
    expect(await before).toBe("rendered: /kent first");
    expect(await after).toBe("rendered: /kent second");
    expect(await shown("/kent")).toBe("fresh: /kent second");
  });

  test("does not replace a newer one when it took longer", async () => {
    const release = hold();
    const slow = shown("/kent");
    const held = gate;
    gate = Promise.resolve();
    change("second");
    expect(await shown("/kent")).toBe("rendered: /kent second");
    release();
    await held;
    await slow;
    expect(await shown("/kent")).toBe("fresh: /kent second");
  });

  test("is rendered anew after ten minutes, whatever is heard", async () => {
    await shown("/kent");
    now = 10 * 60_000 - 1;
    expect(await shown("/kent")).toBe("fresh: /kent first");
    now += 1;
    expect(await shown("/kent")).toBe("rendered: /kent first");
  });

  test("is shown and not kept under an address that is not its own", async () => {
    expect(await shown("/kent?junk=1")).toBe("rendered: /kent?junk=1 first");
    expect(await shown("/kent?junk=1")).toBe("rendered: /kent?junk=1 first");
    expect(pages.size().pages).toBe(0);
  });
});

test("what is not for everybody is nobody's here", async () => {
  expect(await shown("/none")).toBe("none");
  expect(pages.fresh("/none")).toBeUndefined();
});

describe("where changes are not heard", () => {
  beforeEach(async () => {
    await shown("/kent");
    freshness.lost(now);
  });

  test("every page is rendered before it is shown", async () => {
    expect(await shown("/kent")).toBe("rendered: /kent first");
    word = "second";
    expect(await shown("/kent")).toBe("rendered: /kent second");
    expect(pages.fresh("/kent")).toBeUndefined();
  });

  test("and the database is away, the last is shown for ten minutes, and no longer", async () => {
    isDown = true;
    expect(await shown("/kent")).toBe("stale: /kent first");
    now = 10 * 60_000 - 1;
    expect(await shown("/kent")).toBe("stale: /kent first");
    now += 1;
    expect(await shown("/kent")).toBe("none");
  });

  test("nobody waits for the next try just after one failed", async () => {
    isDown = true;
    await shown("/kent");
    const tried = renders;
    await shown("/kent");
    expect(renders).toBe(tried);
    now += 2_000;
    await shown("/kent");
    expect(renders).toBe(tried + 1);
  });

  test("and heard again, nothing from before counts", async () => {
    freshness.found();
    expect(pages.fresh("/kent")).toBeUndefined();
    expect(await shown("/kent")).toBe("rendered: /kent first");
    expect(await shown("/kent")).toBe("fresh: /kent first");
  });
});

test("a fault while changes are heard shows nothing old", async () => {
  await shown("/kent");
  change("second");
  isDown = true;
  expect(await shown("/kent")).toBe("none");
});

test("the least recently used go first where memory is full", async () => {
  const size = await bake("/a first", { mark: 0, tags: [] }, 0).then(({ forms }) =>
    Object.values(forms).reduce((sum, { body }) => sum + body.length, 0),
  );
  pages = keeping(2 * size);
  for (const address of ["/a", "/b"]) await shown(address);
  expect(pages.fresh("/a")).toBeDefined();
  await shown("/c");
  expect(["/a", "/b", "/c"].map((address) => pages.fresh(address) !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
  expect(pages.size().bytes).toBeLessThanOrEqual(2 * size);
});
