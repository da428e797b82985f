import { expect, it } from "vitest";
import { pageTitle } from "./page-title";

it("goes from the page to the site", () => {
  const title = pageTitle({ page: "Where is it?", service: "Report a problem", site: "Kent" });
  expect(title).toBe("Where is it? – Report a problem – Kent");
});

it("begins with the error where there is one", () => {
  expect(pageTitle({ page: "Where is it?", hasErrors: true })).toBe(
    "Error: Where is it? – LocalGov One",
  );
});
