import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { releaseOfBuild } from "./release";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
  mkdirSync(join(folder, ".next"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const build = (manifest: object) =>
  writeFileSync(join(folder, ".next", "required-server-files.json"), JSON.stringify(manifest));

it("is what the build was made as", () => {
  build({ version: 1, config: { deploymentId: "5eac1b0c9e2f4d07", distDir: ".next" } });
  expect(releaseOfBuild(folder)).toBe("5eac1b0c9e2f4d07");
});

it.each([
  ["a build that was made as none", { config: {} }],
  ["a build whose release is empty", { config: { deploymentId: "" } }],
])("is not known of %s", (_, manifest) => {
  build(manifest);
  expect(releaseOfBuild(folder)).toBeUndefined();
});

it("is not known where there is no build", () => {
  expect(releaseOfBuild("/nowhere")).toBeUndefined();
});
