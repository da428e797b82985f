import { describe, expect, it } from "vitest";
import { serviceSettings, services } from "@/lib/catalogue";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase({ seeded: true });

describe("serviceSettings", () => {
  it("gives the standard, and over it what the council chose", async () => {
    const { rows } = await database.query(
      "SELECT id FROM councils WHERE slug IN ('barnet', 'kent') ORDER BY slug DESC",
    );
    const [kent, barnet] = rows.map(({ id }) => String(id));
    if (!kent || !barnet) throw new Error("not seeded");
    await database.query(
      `INSERT INTO service_settings (council_id, service, enabled, target_days) VALUES ($1, 'pothole', false, 3)`,
      [kent],
    );
    const [own, standard] = await Promise.all(
      [kent, barnet].map((id) => withScope(publicScope(id), (db) => serviceSettings(db, id))),
    );
    expect([...(own?.keys() ?? [])]).toEqual(services.map(({ key }) => key));
    expect(own?.get("pothole")).toMatchObject({ enabled: false, targetDays: 3, teamId: null });
    expect(own?.get("graffiti")).toMatchObject({ enabled: true, targetDays: 10 });
    expect(standard?.get("pothole")).toMatchObject({ enabled: true, targetDays: 10 });
  });
});
