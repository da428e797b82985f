import { expect, test } from "vitest";
import { type AnswerHead, type Fate, fateOf } from "./fate";

const html = "text/html; charset=utf-8";
const page: AnswerHead = {
  area: "plain",
  status: 200,
  type: html,
  isEncoded: false,
  isForPeople: true,
};

test.each<[string, Partial<AnswerHead>, Fate]>([
  ["a resident's page", {}, "strip"],
  ["an officer's page", { area: "staff" }, "as-it-is"],
  ["a council's stylesheet", { type: "text/css" }, "compress"],
  ["a stylesheet that is compressed already", { type: "text/css", isEncoded: true }, "as-it-is"],
  ["a photo", { type: "image/jpeg" }, "as-it-is"],
  ["part of a file", { type: "text/csv", status: 206 }, "as-it-is"],
  ["a redirect with Next's empty page", { status: 307 }, "empty"],
  ["a redirect without", { status: 303, type: "" }, "as-it-is"],
  ["what has not changed", { status: 304, type: "" }, "as-it-is"],
  ["a page that is not there", { status: 404 }, "problem-page"],
  ["an action that threw", { status: 500, type: "text/plain" }, "problem-page"],
  ["a route handler's bare 404", { status: 404, type: "" }, "problem-page"],
  ["an officer's page that threw", { area: "staff", status: 500 }, "problem-page"],
  ["a picture that is not there", { status: 404, isForPeople: false }, "bare-status"],
  ["a route handler's own words", { status: 422, type: "application/json" }, "compress"],
  [
    "what Next's router shows itself",
    { area: "staff", status: 404, type: "text/x-component", isForPeople: false },
    "as-it-is",
  ],
  ["an address of the API that is not there", { area: "api", status: 404 }, "bare-status"],
  ["the API's own words", { area: "api", status: 503, type: "application/json" }, "as-it-is"],
  ["an asset that is not there", { area: "asset", status: 404 }, "bare-status"],
])("%s", (_what, head, fate) => {
  expect(fateOf({ ...page, ...head })).toBe(fate);
});
