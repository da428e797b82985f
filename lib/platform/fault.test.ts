import { expect, it } from "vitest";
import { faultOf } from "./fault";

class MailError extends Error {
  override name = "MailError";
  code = "EENVELOPE";
}

it("says where an error comes from and nothing of its words, its cause's included", () => {
  const cause = new MailError("550 <ann@example.com>\n    at home in 4 High Street");
  const fault = faultOf(new Error("Could not write to ann@example.com", { cause }));
  expect(fault).toMatchObject({ name: "Error", cause: { name: "MailError", code: "EENVELOPE" } });
  expect(fault.at[0]).toContain("fault.test.ts");
  expect(JSON.stringify(fault)).not.toMatch(/ann@|High Street/);
});

it("says no more of what is no error than its type", () => {
  expect(faultOf("ann@example.com")).toEqual({ name: "string", at: [] });
});
