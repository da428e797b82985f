import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bankHolidays } from "@/lib/platform";

describe("bankHolidays", () => {
  it("gives substitute days for those on a weekend", () => {
    expect(bankHolidays(2027)).toEqual([
      "2027-01-01",
      "2027-03-26",
      "2027-03-29",
      "2027-05-03",
      "2027-05-31",
      "2027-08-30",
      "2027-12-27",
      "2027-12-28",
    ]);
    expect(bankHolidays(2022)).toContain("2022-01-03");
    expect(bankHolidays(2022).slice(-2)).toEqual(["2022-12-26", "2022-12-27"]);
    expect(bankHolidays(2020).slice(-2)).toEqual(["2020-12-25", "2020-12-28"]);
  });

  it("knows what was proclaimed once", () => {
    expect(bankHolidays(2020)).toContain("2020-05-08");
    expect(bankHolidays(2020)).not.toContain("2020-05-04");
    expect(bankHolidays(2022)).toEqual(
      expect.arrayContaining(["2022-06-02", "2022-06-03", "2022-09-19"]),
    );
    expect(bankHolidays(2023)).toContain("2023-05-08");
  });

  it("gives eight different weekdays for any year to come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2199 }), (year) => {
        const days = bankHolidays(year);
        expect(new Set(days).size).toBe(8);
        for (const day of days) expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      }),
    );
  });

  // The published list lies beside the project, not in it; the test steps aside where it is absent.
  const file = join(import.meta.dirname, "../../../../shared/data/bank-holidays.json");
  const present = existsSync(file);
  it.skipIf(!present)(
    `agrees with the published list${present ? "" : ": skipped, ../shared/data is not here"}`,
    () => {
      const list = z
        .object({
          "england-and-wales": z.object({ events: z.array(z.object({ date: z.string() })) }),
        })
        .parse(JSON.parse(readFileSync(file, "utf8")));
      const days = list["england-and-wales"].events.map((event) => event.date).sort();
      const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
      expect(years.flatMap(bankHolidays)).toEqual(days);
    },
  );
});
