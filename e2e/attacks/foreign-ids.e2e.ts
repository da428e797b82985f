import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../support/http/client";
import { idsOf, junk, nobodys } from "./support/ids";
import { pathOf, type Route, routesWithIds } from "./support/routes";
import { type Attacked, attackedWorld } from "./support/world";

// Every address of the platform that takes an id, asked for what is somebody else's: another
// resident's, another council's, nobody's. The addresses are read from the folders of `app`.

const routes = routesWithIds().filter(({ pattern }) => !nobodys.has(pattern));
const isFinances = ({ pattern }: Route) => pattern.startsWith("/staff/[council]/finance");
const isStaffs = (route: Route) =>
  route.pattern.startsWith("/staff/[council]") && !isFinances(route);
const isResidents = ({ pattern }: Route) => /^\/account\/(cases|homes|security)\//.test(pattern);
const isColleagues = ({ pattern }: Route) => pattern.startsWith("/staff/account/security/");
const isDrafts = ({ pattern }: Route) => pattern.startsWith("/[council]/report/[draft]");
const isTracked = ({ pattern }: Route) => pattern.startsWith("/track/[reference]");

/** Addresses under which the world has nothing to show even to whose it is: why. */
const beyond: Record<string, string> = {
  "/staff/[council]/callers/[draft]/photos/[photo]": "the photo is of another draft",
  "/staff/[council]/finance/funds/[fund]/decide": "nothing is proposed of the fund",
  "/staff/[council]/settings/theme/preview": "colours to look at come with the address",
  "/staff/[council]/settings/theme/preview/sheet": "the same",
};

let world: Attacked;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await attackedWorld();
  ids = await idsOf(world);
});

it("knows for every segment of an address what a foreign one is", () => {
  const unknown = routes.filter(({ segments }) => segments.some((name) => !ids[name]));
  expect(unknown.map(({ pattern }) => pattern)).toEqual([]);
  expect(routes.length).toBeGreaterThan(80);
});

describe.each(routes.filter(isStaffs))("$pattern", (route) => {
  it("is for nobody but the council's own", async () => {
    const path = theirs(route);
    const outside = await all(["nobody", "the resident"], path);
    for (const { status, location } of outside) {
      if (route.isPage) expect(location).toMatch(/^\/staff\/sign-in\?/);
      else expect(status).toBe(401);
    }
    const elsewhere = await all(["officer of elsewhere", "administrator of elsewhere"], path);
    expect(elsewhere.map(({ status }) => status)).toEqual([403, 403]);
    if (route.pattern.includes("/settings")) {
      const lower = await all(["officer of here", "manager of here"], path);
      expect(lower.map(({ status }) => status)).toEqual([403, 403]);
    }
    // At their own council, with an id of the other's.
    if (namesNothing(route)) return;
    const [there] = await all(
      ["administrator of elsewhere"],
      theirs(route, { council: world.there.slug }),
    );
    expect(there?.status).toBe(404);
  });

  it("is there for whose it is", async () => {
    if (route.pattern in beyond) return;
    // What is an officer's own, as a saved view or a caller's report, no administrator sees.
    const isOwn = /\[view\]|\/callers\//.test(route.pattern);
    const owner = world.as(isOwn ? "officer of here" : "administrator of here");
    const { status } = await owner.get(theirs(route));
    expect([200, 307]).toContain(status);
  });
});

describe.each(routes.filter(isFinances))("$pattern", (route) => {
  it("is for nobody but who keeps the council's money", async () => {
    const path = theirs(route);
    const outside = await all(["nobody", "the resident"], path);
    for (const { status, location } of outside) {
      if (route.isPage) expect(location).toMatch(/^\/staff\/sign-in\?/);
      else expect(status).toBe(401);
    }
    const others = await all(
      ["administrator of here", "finance-manager of elsewhere", "auditor of elsewhere"],
      path,
    );
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403]);
    if (namesNothing(route)) return;
    const [there] = await all(
      ["auditor of elsewhere"],
      theirs(route, { council: world.there.slug }),
    );
    expect(there?.status).toBe(404);
  });

  it("is there for whose it is", async () => {
    if (route.pattern in beyond) return;
    const answers = await all(
      ["finance-officer of here", "finance-manager of here"],
      theirs(route),
    );
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });
});

describe.each(routes.filter(isResidents))("$pattern", (route) => {
  it("is for nobody but the resident", async () => {
    const outside = await all(["nobody", "administrator of here"], theirs(route));
    for (const { status, location } of outside) {
      if (route.isPage) expect(location).toMatch(/^\/account\/sign-in\?/);
      else expect(status).toBe(401);
    }
    const [other] = await all(["another resident"], theirs(route));
    expect(other?.status).toBe(404);
    const { status } = await world.as("the resident").get(theirs(route));
    expect([200, 307]).toContain(status);
  });
});

describe.each(routes.filter(isColleagues))("$pattern", (route) => {
  it("is of another account", async () => {
    const answers = await all(["officer of here", "administrator of here"], theirs(route));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe.each([...routes.filter(isDrafts), ...routes.filter(isTracked)])("$pattern", (route) => {
  it("is for nobody but who holds its cookie", async () => {
    for (const asker of ["nobody", "another resident", "the resident", "officer of here"]) {
      const client = world.as(asker);
      // Cookies of another draft and of another report, which are not for these.
      client.jar.set("draft", "x".repeat(43));
      client.jar.set("report-pass", `${ids.draft}_${Date.now() + 60_000}.${"x".repeat(43)}`);
      const { status, location } = withoutContent(await client.get(theirs(route)));
      if (isDrafts(route)) expect(location).toBe(`/${world.here.slug}/report/gone`);
      else if (route.isPage) expect(location).toBe(`/track?reference=${ids.reference}`);
      else expect(status).toBe(404);
    }
  });
});

describe.each(routes.filter(({ segments }) => segments.join() !== "council"))(
  "$pattern",
  (route) => {
    it("finds nothing where an id is none, and does not fall over it", async () => {
      const owner = world.as(ownerOf(route));
      const paths = route.segments
        .filter((segment) => !says(route, segment))
        .flatMap((segment) => junk.map((none) => theirs(route, { [segment]: none })));
      const answers = await Promise.all(paths.map((path) => owner.get(path)));
      const wrong = answers.flatMap(({ status }, at) =>
        status === 200 || status >= 500 ? [`${status} ${paths[at]}`] : [],
      );
      expect(wrong).toEqual([]);
    });
  },
);

function ownerOf(route: Route): string {
  if (isFinances(route)) return "finance-officer of here";
  return isStaffs(route) ? "administrator of here" : "the resident";
}

/** The address with what is the first council's and the first resident's, but for these. */
function theirs(route: Route, changed: Record<string, string> = {}): string {
  const draft = route.pattern.includes("/callers/") && { draft: ids.callerDraft ?? "" };
  return pathOf(route, { ...ids, ...draft, ...changed });
}

/** Whether a page says itself that its link is none, or a file's does not look at the reference. */
function says({ pattern }: Route, segment: string): boolean {
  return ["token", "secret"].includes(segment) || /\[reference\]\/(files|photos)/.test(pattern);
}

/** Beyond the council, nothing of the address belongs to one. */
function namesNothing({ segments }: Route): boolean {
  return segments.every((name) => ["council", "service", "fund"].includes(name));
}

async function all(askers: string[], path: string): Promise<Answer[]> {
  const answers = await Promise.all(askers.map((asker) => world.as(asker).get(path)));
  return answers.map(withoutContent);
}

/** Whatever an answer is, it holds nothing of the resident's. */
function withoutContent(answer: Answer): Answer {
  const words = [String(world.things.email), "9 Castle Street", "Ada Ward"];
  expect(words.filter((own) => answer.text.includes(own))).toEqual([]);
  return answer;
}
