import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { letterTo, logText } from "../support";
import { newClient, site } from "../support/http/client";
import { fillIn, formWith, sendForm } from "../support/http/forms";
import { stagedPeople } from "./support/people";
import { head, overSocket, statusOf } from "./support/raw";
import { type Attacked, attackedWorld } from "./support/world";

// What an address, a header or a line of text may not do: leave its folder, end a line, or lead away.

let world: Attacked;
beforeAll(async () => {
  world = await attackedWorld();
});

describe("a path that climbs out of its folder", () => {
  const climbs = ["..", "%2e%2e", "..%2f..", "%2e%2e%2f%2e%2e", "..%5c..", "..\\..", "%252e%252e"];
  const targets = ["package.json", ".env", "etc/passwd", ".data/secrets.json", "BUILD_ID"];
  const ends = ["", "%00.css", "%00", "/."];

  it.each(["/assets", "/_next/static", "/_next/static/chunks", "/_next/image?url=", "/_next/data"])(
    "finds nothing from %s",
    (start) => findsNothing(start, "nobody"),
  );

  it("finds nothing from where files are served", async () => {
    const { here, things } = world;
    const report = String(things.reference);
    await findsNothing(`/${here.slug}/theme`, "nobody");
    await findsNothing(`/${here.slug}/reports/${report}/photos`, "nobody");
    await findsNothing(`/account/cases/${report}/files`, "the resident");
    await findsNothing(`/staff/${here.slug}/cases/${report}/photos`, "officer of here");
    await findsNothing(`/staff/${here.slug}/post`, "officer of here");
  });

  async function findsNothing(start: string, asker: string): Promise<void> {
    const client = world.as(asker);
    const paths = climbs.flatMap((climb, at) =>
      targets.map((target) => `${start}/${climb}/${climb}/${target}${ends[at % ends.length]}`),
    );
    const answers = await Promise.all(paths.map((path) => client.get(path)));
    const wrong = answers.flatMap(({ status, text }, at) => {
      const isFound = status === 200 || status >= 500 || /"dependencies"|root:x:|SECRET/.test(text);
      return isFound ? [`${status} ${paths[at]}`] : [];
    });
    expect(wrong).toEqual([]);
  }
});

describe("a line's end in what is sent", () => {
  const crlf = "%0d%0aSet-Cookie:%20planted=1%0d%0a%0d%0a<script>alert(1)</script>";

  it("ends no header of the answer", async () => {
    const client = newClient();
    const paths = [
      `/${crlf}`,
      `/kent/${crlf}`,
      `//${crlf}`,
      `/Kent/?${crlf}`,
      `/track?reference=${crlf}`,
      `/track/${crlf}`,
      `/account/sign-in?from=/${crlf}`,
      `/poole/${crlf}`,
      `/find-your-council?postcode=${crlf}`,
    ];
    for (const path of paths) {
      const { cookies, location } = await client.get(path);
      expect(cookies).toEqual([]);
      expect(location).not.toMatch(/[\r\n]/);
    }
  });

  it("and odd bytes in headers end no line of the log, nor stand in it", async () => {
    const mark = randomUUID().slice(0, 8);
    const line = `{"level":30,"forged":"${mark}"}`;
    await newClient().get(`/track?reference=${mark}%0a${encodeURIComponent(line)}`, {
      "x-request-id": `${mark}"},${line}`,
      "user-agent": `${mark}\\n${line}`,
      referer: `${site().origin}/${mark}`,
    });
    await newClient().get(`/kent/${mark}%0a${encodeURIComponent(line)}`);
    const sent = await overSocket(head(`GET /${mark}`, { "X-Request-Id": "\xff\xfe\x80" }));
    expect(statusOf(sent)).toBe(404);
    const log = await logText();
    expect(log).toContain('"path":"/kent/…"');
    expect(log).not.toContain(mark);
    const lines = log.split("\n").filter((text) => text.startsWith("{"));
    expect(lines.filter((text) => !isJson(text))).toEqual([]);
  });

  it("a number for the request that somebody sends is not taken for ours", async () => {
    const answer = await newClient().get("/nowhere-at-all", { "x-request-id": "ATTA-CKER" });
    expect(answer.text).not.toContain("ATTA-CKER");
  });
});

describe("a parameter that says where to go on", () => {
  const away = [
    "//evil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "https:evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/account/../../evil.example",
    "/account//evil.example",
    "\t//evil.example",
    "/account@evil.example",
    "/account?next=//evil.example#@evil.example",
    `/${"a".repeat(2000)}`,
  ];

  it.each([
    ["/account/sign-in", "from"],
    ["/account/sign-in", "back"],
    ["/account/sign-in/code", "from"],
    ["/account/sign-in/passkey", "from"],
    ["/account/sign-in/one-login", "from"],
    ["/staff/sign-in", "from"],
    ["/staff/sign-in/code", "from"],
    ["/staff/sign-in/council", "from"],
    ["/staff/sign-in/nowhere", "from"],
    ["/account/security/recovery-codes/new", "from"],
  ])("%s?%s= leads nowhere else", async (path, name) => {
    const asked = ["nobody", "the resident"].flatMap((asker) =>
      away.map((to) => world.as(asker).get(`${path}?${name}=${encodeURIComponent(to)}`)),
    );
    for (const { location, text } of await Promise.all(asked)) {
      expect(goesTo(location)).toBe(site().origin);
      expect(text).not.toMatch(/(href|action)="(https?:)?[\\/]{0,2}\\?evil|href="javascript:/);
    }
  });

  it("leads nowhere else after signing in either", async () => {
    const { resident } = await stagedPeople();
    for (const to of away.slice(0, 5)) {
      const path = `/account/sign-in?from=${encodeURIComponent(to)}`;
      const { location } = await fillIn(newClient(), path, /^Sign in$/, {
        ...{ email: resident.email, password: resident.password },
      });
      expect(location).toBe("/account");
    }
  });

  it("no doubled slash or backslash of an address becomes another site's", async () => {
    for (const path of [
      "//evil.example",
      "/\\evil.example/",
      "///evil.example/..",
      "/%2f%2fevil.example",
    ]) {
      expect(goesTo((await newClient().get(path)).location)).toBe(site().origin);
    }
  });

  /** The site that an address leads to; of a provider's, the one that it is told to lead back to. */
  function goesTo(location: string): string {
    const url = new URL(location || "/", site());
    expect(["localhost", "127.0.0.1"]).toContain(url.hostname);
    return new URL(url.searchParams.get("redirect_uri") ?? url).origin;
  }
});

describe("another host's name", () => {
  const evil = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-original-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example;proto=https",
  };

  it("stands in no page, redirect or letter", async () => {
    for (const path of ["/", "/Kent/", "/kent", "/track", "/poole", "/account", "/staff/x/cases"]) {
      const { text, location } = await newClient().get(path, evil);
      expect(text + location).not.toContain("evil.example");
    }
    const email = `resident-${randomUUID()}@example.com`;
    const form = formWith(await newClient().get("/account/register", evil), /Continue/);
    await sendForm(newClient(), "/account/register", form, { email }, evil);
    const letter = await letterTo(email, /account/i);
    expect(letter.text).toContain(`${site().origin}/account/register/`);
    expect(JSON.stringify(letter)).not.toContain("evil.example");
  });

  it("in the form of a whole address gets nothing", async () => {
    const whole = await overSocket(head("GET http://evil.example/"));
    expect(statusOf(whole)).toBe(400);
    expect(whole.text).not.toContain("evil.example");
  });
});

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
