import { type CheckoutSession, idOf } from "../known";
import { testBanks, testSortCode } from "../rules/test-banks";
import { testCards } from "../rules/test-cards";
import type { Answer } from "../wire/http";
import type { Desk } from "../world";
import type { Values } from "./forms";
import { type Html, html, page, pounds } from "./html";

/** The page of an open session: what is paid, a form for each way to pay, the cards for tests. */
export function paymentPage(
  desk: Desk,
  session: CheckoutSession,
  values: Values,
  error?: string,
): Answer {
  const types = session.payment_method_types;
  const isSetup = session.mode === "setup";
  const title = isSetup
    ? types.includes("card")
      ? "Save a card"
      : "Set up a Direct Debit"
    : `Pay ${pounds(session.amount_total ?? 0)}`;
  const both = types.length > 1;
  const email = emailOf(desk, session);
  return page(
    error ? `Error: ${title}` : title,
    html`
${error && html`<div class="error" role="alert"><h2>There is a problem</h2><p>${error}</p></div>`}
<h1>${title}</h1>
${!isSetup && basket(desk, session)}
${session.custom_text.submit && html`<p>${session.custom_text.submit.message}</p>`}
${types.includes("card") && cardForm(session, values, both, email)}
${types.includes("bacs_debit") && bankForm(session, values, both, email)}
${session.cancel_url && html`<p><a href="${session.cancel_url}">Cancel and go back</a></p>`}
${types.includes("card") && cardList()}
${types.includes("bacs_debit") && bankList()}`,
  );
}

/** The payer's address, where it is known before they type anything. */
export function emailOf(desk: Desk, { customer, customer_email }: CheckoutSession): Email {
  return customer_email ?? desk.get("customer", idOf(customer) ?? "")?.email ?? null;
}

/** What a card's bank asks its holder. */
export function authenticationPage(session: CheckoutSession): Answer {
  const title = "Prove that it is you";
  return page(
    title,
    html`<h1>${title}</h1>
<p>Your bank asks you to confirm a payment of <strong>${pounds(session.amount_total ?? 0)}</strong> (3-D Secure).</p>
<form method="post" class="buttons">
<button name="outcome" value="complete">Complete authentication</button>
<button class="second" name="outcome" value="fail">Fail authentication</button>
</form>`,
  );
}

function basket(desk: Desk, session: CheckoutSession): Html {
  const items = desk.get("lines", session.id)?.items ?? [];
  return html`<table>
<thead><tr><th scope="col">What you pay for</th><th scope="col" class="sum">Amount</th></tr></thead>
<tbody>${items.map(
    (item) =>
      html`<tr><td>${item.description}${(item.quantity ?? 1) > 1 && ` × ${item.quantity}`}</td><td class="sum">${pounds(item.amount_total)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">Total</th><td class="sum"><strong>${pounds(session.amount_total ?? 0)}</strong></td></tr></tfoot>
</table>`;
}

type Email = string | null;

function cardForm(session: CheckoutSession, values: Values, both: boolean, email: Email): Html {
  const filled = values.method === "card" ? values : undefined;
  return html`${both && html`<h2>Pay by card</h2>`}
<form method="post" novalidate>
<input type="hidden" name="method" value="card">
${who("card", email, filled, "Name on card")}
<div class="field"><label for="number">Card number</label><span class="hint" id="number-hint">One of the test cards below</span>
<input type="text" id="number" name="number" inputmode="numeric" autocomplete="off" aria-describedby="number-hint" value="${filled?.number}"></div>
<div class="field"><label for="expiry">Expiry date</label><span class="hint" id="expiry-hint">For example, 12/40</span>
<input type="text" class="short" id="expiry" name="expiry" autocomplete="off" aria-describedby="expiry-hint" value="${filled?.expiry}"></div>
<div class="field"><label for="cvc">Security code</label><span class="hint" id="cvc-hint">Any 3 digits</span>
<input type="text" class="short" id="cvc" name="cvc" inputmode="numeric" autocomplete="off" aria-describedby="cvc-hint"></div>
<button>${session.mode === "setup" ? "Save card" : "Pay"}</button>
</form>`;
}

function bankForm(session: CheckoutSession, values: Values, both: boolean, email: Email): Html {
  const filled = values.method === "bacs_debit" ? values : undefined;
  return html`${both && html`<h2>Pay by Bacs Direct Debit</h2>`}
<form method="post" novalidate>
<input type="hidden" name="method" value="bacs_debit">
${who("bank", email, filled, "Name on the account")}
<div class="field"><label for="sort_code">Sort code</label><span class="hint" id="sort-hint">Must be ${testSortCode.replace(/(\d\d)(?=\d)/g, "$1-")}</span>
<input type="text" class="short" id="sort_code" name="sort_code" inputmode="numeric" autocomplete="off" aria-describedby="sort-hint" value="${filled?.sort_code}"></div>
<div class="field"><label for="account_number">Account number</label><span class="hint" id="account-hint">One of the test accounts below</span>
<input type="text" class="short" id="account_number" name="account_number" inputmode="numeric" autocomplete="off" aria-describedby="account-hint" value="${filled?.account_number}"></div>
<div class="field check"><input type="checkbox" id="agreed" name="agreed" value="yes"><label for="agreed">I can authorise Direct Debits from this account on my own</label></div>
<button>${session.mode === "setup" ? "Set up Direct Debit" : "Pay by Direct Debit"}</button>
</form>`;
}

function who(form: string, email: Email, filled: Values | undefined, label: string): Html {
  return html`<div class="field"><label for="${form}-name">${label}</label>
<input type="text" id="${form}-name" name="name" autocomplete="name" value="${filled?.name}"></div>
${
  email
    ? html`<p>We know you as ${email}.</p>`
    : html`<div class="field"><label for="${form}-email">Email address</label>
<input type="email" id="${form}-email" name="email" autocomplete="email" value="${filled?.email}"></div>`
}`;
}

function cardList(): Html {
  return html`<h2>Test cards</h2>
<table class="tests">
<thead><tr><th scope="col">Card number</th><th scope="col">What it does</th></tr></thead>
<tbody>${testCards.map(
    ({ number, does }) =>
      html`<tr><td class="number">${number.replace(/(\d{4})(?=\d)/g, "$1 ")}</td><td>${does}</td></tr>`,
  )}</tbody>
</table>`;
}

function bankList(): Html {
  return html`<h2>Test bank accounts</h2>
<table class="tests">
<thead><tr><th scope="col">Account number</th><th scope="col">What it does</th></tr></thead>
<tbody>${testBanks.map(
    ({ accountNumber, does }) =>
      html`<tr><td class="number">${accountNumber}</td><td>${does}</td></tr>`,
  )}</tbody>
</table>`;
}
