import { expect, it } from "vitest";
import { markCurrent, type NavigationLink } from "./mark-current";

const items = ["/kent", "/kent/report", "/kent/reports"].map((href) => ({ href, text: href }));

it.each([
  ["/kent/report", { current: "/kent/report", active: undefined }],
  ["/kent/report/where", { current: undefined, active: "/kent/report" }],
  ["/kent/cookies", { current: undefined, active: "/kent" }],
  ["/rotherham", { current: undefined, active: undefined }],
  [undefined, { current: undefined, active: undefined }],
])("marks for %s", (path, marked) => {
  expect(markedOf(items, path)).toEqual(marked);
});

const sections = [
  { href: "/account", text: "Reports", holds: ["/account/cases"] },
  { href: "/account/profile", text: "Details", holds: ["/account/profile", "/account/homes"] },
];

it.each([
  ["/account", { current: "/account", active: undefined }],
  ["/account/cases/KEN-1", { current: undefined, active: "/account" }],
  ["/account/homes", { current: undefined, active: "/account/profile" }],
  ["/account/homes/add", { current: undefined, active: "/account/profile" }],
  ["/account/profile/name", { current: undefined, active: "/account/profile" }],
  ["/account/homesick", { current: undefined, active: undefined }],
])("marks the section that says it holds %s", (path, marked) => {
  expect(markedOf(sections, path)).toEqual(marked);
});

it("keeps from the link what only says where pages lie", () => {
  expect(markCurrent(sections, "/account").some((link) => "holds" in link)).toBe(false);
});

function markedOf(links: NavigationLink[], path: string | undefined) {
  const items = markCurrent(links, path);
  return {
    current: items.find(({ current }) => current)?.href,
    active: items.find(({ active }) => active)?.href,
  };
}
