import { describe, expect, it } from "vitest";
import { withVisitor } from "./support";

// A council's colours come out of its own stylesheet, kept under the hash of its content.

const get = (path: string) =>
  fetch(new URL(path, process.env.E2E_BASE_URL), { redirect: "manual" });

/** Where the page of a council says that its stylesheet is. */
async function stylesheet(slug: string): Promise<string> {
  const page = await (await get(`/${slug}`)).text();
  return new RegExp(`/${slug}/theme/[0-9a-f]{12}\\.css`).exec(page)?.[0] ?? "";
}

describe("a council's stylesheet", () => {
  it("may be kept for ever, and is another with every council's colours", async () => {
    const [kent, rotherham] = [await stylesheet("kent"), await stylesheet("rotherham")];
    expect(kent.split("/").pop()).not.toBe(rotherham.split("/").pop());
    const response = await get(kent);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/css; charset=utf-8",
    ]);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await response.text()).toMatch(/^:root\{--council-brand:#[0-9a-f]{6};/);
  });

  it("of another time leads to today's, and anything else to nothing", async () => {
    const old = await get("/kent/theme/000000000000.css");
    expect([old.status, old.headers.get("location")]).toEqual([302, await stylesheet("kent")]);
    expect((await get("/kent/theme/kent.css")).status).toBe(404);
    expect((await get("/nowhere/theme/000000000000.css")).status).toBe(404);
  });

  it("colours the header", async () => {
    await withVisitor({ scripting: false }, async (visitor) => {
      const colours: string[] = [];
      for (const slug of ["rotherham", "kent", "canterbury"]) {
        await visitor.open(`/${slug}`);
        colours.push(
          await visitor.page
            .locator(".govuk-generic-header")
            .evaluate((header) => getComputedStyle(header).backgroundColor),
        );
      }
      expect(colours).toEqual(["rgb(0, 80, 75)", "rgb(122, 31, 43)", "rgb(61, 43, 107)"]);
    });
  });
});

describe("a council's name", () => {
  it("is suggested while it is typed, where scripting is on", async () => {
    await withVisitor({ scripting: true, width: 360 }, async (visitor) => {
      await visitor.open("/");
      await visitor.page.getByRole("combobox", { name: /name of a council/ }).fill("barn");
      const options = visitor.page.getByRole("option");
      await options.first().waitFor();
      expect(await options.allTextContents()).toEqual([
        "Barnet (London Borough of Barnet)",
        "Barnsley Metropolitan Borough Council",
      ]);
    });
  });

  it("finds the council, or those it may be, where scripting is off", async () => {
    await withVisitor({ scripting: false }, async (visitor) => {
      await visitor.open("/councils?name=st+helens");
      expect(new URL(visitor.page.url()).pathname).toBe("/st.-helens");
      await visitor.open("/councils?name=kent");
      expect(new URL(visitor.page.url()).pathname).toBe("/kent");
      await visitor.open("/councils?name=sussex");
      expect(await visitor.page.locator("#councils a").allTextContents()).toEqual([
        "East Sussex County Council",
        "Mid Sussex District Council",
        "West Sussex County Council",
      ]);
      await visitor.open("/councils?name=atlantis");
      expect(await visitor.text()).toContain("No council has “atlantis” in its name");
      // Other stories have councils of their own beside them.
      expect(await visitor.page.locator("#councils a").count()).toBeGreaterThanOrEqual(317);
    });
  });
});
