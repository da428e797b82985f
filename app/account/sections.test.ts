import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { markCurrent } from "@/components/layout/mark-current";
import { sections } from "./sections";

// Ways in and out, and what letters lead to: for whoever comes, signed in or not.
const doors = /^(sign(ed)?-|register|reopen|closed|forgotten-|new-|take-back|lost-)/;

const rooms = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !doors.test(entry.name))
  .map(({ name }) => `/account/${name}`);

it.each(["/account", ...rooms])("marks the section of %s", (path) => {
  const marked = markCurrent(sections, path).filter(({ current, active }) => current || active);
  expect(marked).toHaveLength(1);
});

it.each(["/account/lost-address", "/account/new-address/secret"])("marks none at %s", (path) => {
  const marked = markCurrent(sections, path).filter(({ current, active }) => current || active);
  expect(marked).toEqual([]);
});
