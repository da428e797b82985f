import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { type Asker, postAction, type Refused } from "@/lib/web";
import { beginRequest, fateOf, formOf } from "./testing/request";

vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders);

const database = testDatabase();
const at = z.object({ page: z.string().max(10) });
const asker: Asker = { scope: publicScope(null), who: "ann" };
const limit = { name: "test", tries: 1, seconds: 60 };

/** What was called, in order. */
let calls: string[] = [];
let found: Asker | Refused = asker;

const options = {
  at,
  asker: {
    policy: "test",
    async find() {
      calls.push("asker");
      return found;
    },
  },
  limit,
  async run(form: FormData, { who }: Asker, { page }: z.infer<typeof at>) {
    calls.push("run");
    return `/${page}/${who}/${form.get("next")}`;
  },
};
const answer = postAction({ ...options, overLimit: ({ page }) => `/${page}/too-often` });
const send = (action = answer, page = "place") =>
  fateOf(action({ page }, formOf({ next: "photo" })));
const counted = async () => (await database.query("SELECT count FROM rate_limits")).rows;

beforeEach(async () => {
  await database.query("TRUNCATE rate_limits");
  calls = [];
  found = asker;
  beginRequest();
});

describe("a journey's action", () => {
  it("leads to where its run says", async () => {
    expect(await send()).toBe("to /place/ann/photo");
    expect(calls).toEqual(["asker", "run"]);
  });

  it("from elsewhere is refused before anybody is asked or counted", async () => {
    beginRequest({ origin: "https://evil.example" });
    expect(await send()).toBe("403");
    expect([calls, await counted()]).toEqual([[], []]);
  });

  it("is not found with what no page of ours binds", async () => {
    expect(await send(answer, "far too long")).toBe("404");
    expect([calls, await counted()]).toEqual([[], []]);
  });

  it.each([
    ["not-found", "404"],
    ["forbidden", "403"],
    ["signed-out", "to /staff/sign-in"],
  ] as const)("by somebody %s ends there, uncounted: %s", async (refused, fate) => {
    found = refused;
    expect(await send()).toBe(fate);
    expect([calls, await counted()]).toEqual([["asker"], []]);
  });

  it("over the limit leads to the page that says so, or to none", async () => {
    await send();
    calls = [];
    expect(await send()).toBe("to /place/too-often");
    expect(await send(postAction(options))).toBe("403");
    expect(calls).toEqual(["asker", "asker"]);
    expect(await counted()).toEqual([{ count: 3 }]);
  });
});
