import { html, page, pounds } from "../checkout/html";
import { accountOf } from "../resources/accounts";
import { balanceOf } from "../resources/balance";
import { balanceSettingsOf } from "../resources/balance-settings";
import { takeBankAccount } from "../resources/payouts";
import { day } from "../rules/working-days";
import type { Time } from "../time";
import { type Answer, type Received, seeOther } from "../wire/http";
import { type Desk, platformAccount, type World } from "../world";

const steps = [
  ["an hour", 3_600],
  ["a day", day],
  ["a week", 7 * day],
] as const;

/** The first page of the stand-in, for whoever shows a demo: its clock, and what each account has. */
export async function answerHome(
  world: World,
  time: Time,
  { method, body }: Received,
): Promise<Answer> {
  if (method !== "POST") return home(world);
  const said = new URLSearchParams(body);
  const seconds = steps.find(([, step]) => String(step) === said.get("on"))?.[1];
  if (seconds !== undefined) await time.moveTo(world.clock.now() + seconds);
  const fails = said.get("fails");
  const bank = said.get("bank");
  world.store.atomically(() => {
    if (fails) {
      const knobs = world.knobs();
      const failPayout = { ...knobs.failPayout, [accountOf(world, fails)]: "before" as const };
      world.store.put("knob", "", { ...knobs, failPayout });
    }
    if (bank) takeBankAccount(world.desk(accountOf(world, bank)));
  });
  return seeOther("/");
}

function home(world: World): Answer {
  const desks = world.store.accounts().map((account) => world.desk(account));
  return page(
    "Stripe's stand-in",
    html`<h1>Stripe’s stand-in</h1>
<p>Payments of this demo are made here. Fees, payouts, Direct Debits and disputes take days: move its clock on to see what comes of them.</p>
<h2>Its clock</h2>
<p>${shownTime(world.clock.now())}</p>
<form method="post" class="buttons">${steps.map(
      ([words, seconds]) => html`<button name="on" value="${seconds}">Move on ${words}</button>`,
    )}</form>
<h2>Accounts</h2>
${desks.map((desk) => account(desk))}`,
  );
}

function account(desk: Desk) {
  const { available, pending } = balanceOf(desk);
  const isPaidOut = balanceSettingsOf(desk).payments.payouts?.status === "enabled";
  const fails = desk.world.knobs().failPayout[desk.account] !== undefined;
  const id = desk.account;
  return html`<h3>${id === platformAccount ? "The platform" : id}</h3>
<p>Available ${pounds(available)}, on its way ${pounds(pending)}. ${
    isPaidOut
      ? html`Paid out each working day${fails && ": the next payout fails"}.`
      : "A payout came back: nothing is paid out until there is another bank account."
  }</p>
<form method="post" class="buttons">${
    isPaidOut
      ? html`<button class="second" name="fails" value="${id}">Let the next payout fail<span class="hidden"> of ${id}</span></button>`
      : html`<button class="second" name="bank" value="${id}">Give another bank account<span class="hidden"> to ${id}</span></button>`
  }</form>`;
}

function shownTime(at: number): string {
  return new Intl.DateTimeFormat("en-GB", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "Europe/London",
  }).format(at * 1000);
}
