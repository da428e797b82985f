import { expect, it } from "vitest";
import { council, paid } from "../testing/money";
import { startStand } from "../testing/stand";

it("shows what each account has, moves the clock on, and lets a payout fail", async () => {
  const stand = await startStand();
  const { controls, stripe, url } = stand;
  const press = async (said: Record<string, string>) => {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(said) });
    return answer.text();
  };
  await paid(stand, 10_000, { context: council.stripeContext });
  const before = await controls.now();
  expect(await press({ on: "3600" })).toContain("on its way £98.30");
  expect(await controls.now()).toBe(before + 3_600);
  expect(await press({ fails: council.stripeContext })).toContain("the next payout fails");
  expect(await press({ on: "604800" })).toContain("A payout came back");
  expect((await stripe.payouts.list({}, council)).data).toMatchObject([{ status: "failed" }]);
  expect(await press({ bank: council.stripeContext })).not.toContain("A payout came back");
});
