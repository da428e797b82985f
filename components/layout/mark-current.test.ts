import { expect, it } from "vitest";
import { markCurrent } from "./mark-current";

const items = ["/kent", "/kent/report", "/kent/reports"].map((href) => ({ href, text: href }));

it.each([
  ["/kent/report", { current: "/kent/report", active: undefined }],
  ["/kent/report/where", { current: undefined, active: "/kent/report" }],
  ["/kent/cookies", { current: undefined, active: "/kent" }],
  ["/rotherham", { current: undefined, active: undefined }],
  [undefined, { current: undefined, active: undefined }],
])("marks for %s", (path, marked) => {
  const links = markCurrent(items, path);
  expect({
    current: links.find(({ current }) => current)?.href,
    active: links.find(({ active }) => active)?.href,
  }).toEqual(marked);
});
