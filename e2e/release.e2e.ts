import { expect, it } from "vitest";
import { signIn, type Visitor, withVisitor } from "./support";

// While a release is put in place, a page of the old one posts to a server of the new one.

it.each([
  ["of the same release changes in its place", false],
  ["of another release loads anew, with what was done", true],
])("a back-office page whose form is answered by a server %s", async (_, isOther) => {
  await withVisitor({ scripting: true }, async (officer) => {
    await signIn(officer, "rotherham");
    await officer.open("/staff/rotherham/cases?whose=unassigned");
    await officer.follow(/^ROT-/);
    if (isOther) await answerAsAnotherRelease(officer);
    await officer.page.evaluate(() => {
      document.body.dataset.loaded = "before";
    });
    await officer.press("Take the case");
    await officer.page.getByText("You have taken the case").first().waitFor();
    const loaded = await officer.page.evaluate(() => document.body.dataset.loaded);
    expect(loaded).toBe(isOther ? undefined : "before");
  });
});

async function answerAsAnotherRelease({ page }: Visitor): Promise<void> {
  await page.route("**/*", async (route) => {
    if (!("next-action" in route.request().headers())) return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    expect(response.headers()["x-nextjs-deployment-id"]).toMatch(/^[0-9a-f]{16}$/);
    const headers = { ...response.headers(), "x-nextjs-deployment-id": "another" };
    await route.fulfill({ response, headers });
  });
}
