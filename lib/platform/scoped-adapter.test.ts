import { expect, it, vi } from "vitest";
import { withScope } from "@/lib/platform";
import { publicScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

it("ends a transaction in which the database would not hear who asks, also where nothing was asked", async () => {
  const nobodys = withScope(publicScope("no\0council"), async () => "done");
  await expect(nobodys).rejects.toThrow(/invalid byte sequence/);
});

it("says who asks anew in each transaction of a connection", async () => {
  const asking = (scope: Parameters<typeof withScope>[0]) =>
    withScope(
      scope,
      (db) => db.$queryRaw`SELECT current_setting('app.kind') AS kind, current_user`,
    );
  const role = { current_user: "localgov_app" };
  expect(await asking(systemScope("test"))).toEqual([{ kind: "system", ...role }]);
  expect(await asking(publicScope(null))).toEqual([{ kind: "public", ...role }]);
});

it("says who asks also where another copy of the module made the pool, as the server and Next have", async () => {
  await withScope(publicScope(null), (db) => db.$queryRaw`SELECT 1`);
  vi.resetModules();
  const copy = await import("@/lib/platform");
  expect(copy.withScope).not.toBe(withScope);
  const said = await copy.withScope(
    systemScope("test"),
    (db) => db.$queryRaw`SELECT current_setting('app.kind') AS kind`,
  );
  expect(said).toEqual([{ kind: "system" }]);
});
