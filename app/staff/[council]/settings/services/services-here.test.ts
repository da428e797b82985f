import { expect, it } from "vitest";
import { services } from "@/lib/catalogue";
import { servicesHere } from "./services-here";

it("are a council's own matter, and those of which that turns on an answer", () => {
  const keys = (tier: "unitary" | "county" | "district") =>
    servicesHere({ tier }).map(({ key }) => key);
  expect(keys("unitary")).toEqual(services.map(({ key }) => key));
  expect(keys("county")).toContain("pothole");
  expect(keys("county")).not.toContain("graffiti");
  expect(keys("district")).toContain("graffiti");
  expect(keys("district")).not.toContain("pothole");
  for (const tier of ["county", "district"] as const) expect(keys(tier)).toContain("blocked-drain");
});
