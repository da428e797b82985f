import type { CheckoutSession } from "../known";
import { type Answer, type Received, seeOther } from "../wire/http";
import type { Desk, World } from "../world";
import { read, type Values, valuesOf } from "./forms";
import { html, page } from "./html";
import { authenticate, type Outcome, pay } from "./pay";
import { authenticationPage, emailOf, paymentPage } from "./payment-page";

const empty = valuesOf("");

/** Answers the pages that a payer sees: `/checkout/<account>/<session>`, and its bank's question. */
export function answerCheckout(world: World, { method, path, body }: Received): Answer {
  const [, first, account = "", id = "", step] = path.split("/");
  const desk = world.desk(account);
  const session = first === "checkout" ? desk.get("session", id) : undefined;
  if (!session) return notFound();
  if (session.status === "complete") return seeOther(successUrl(session));
  if (session.status !== "open") return over(session);
  const isPost = method === "POST";
  if (step === "authenticate") {
    if (!isPost) return authenticationPage(session);
    const proven = new URLSearchParams(body).get("outcome") === "complete";
    const outcome = world.store.atomically(() => authenticate(desk, session, proven));
    return next(desk, id, outcome, empty);
  }
  if (!isPost) return paymentPage(desk, session, empty);
  const values = valuesOf(body);
  const typed = read(session, values, emailOf(desk, session));
  if (!typed.ok) return paymentPage(desk, session, values, typed.error);
  const outcome = world.store.atomically(() => pay(desk, session, typed.typed));
  return next(desk, id, outcome, values);
}

function next(desk: Desk, id: string, outcome: Outcome, values: Values): Answer {
  const session = desk.find("session", id);
  if (outcome.to === "success") return seeOther(successUrl(session));
  if (outcome.to === "page") return paymentPage(desk, session, values, outcome.error);
  return seeOther(`/checkout/${desk.account}/${id}/authenticate`);
}

function successUrl({ id, success_url }: CheckoutSession): string {
  return (success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", id);
}

function over(session: CheckoutSession): Answer {
  const back = session.cancel_url;
  return page(
    "This payment page has expired",
    html`<h1>This payment page has expired</h1>
<p>You have not been charged.</p>
${back && html`<p><a href="${back}">Go back</a></p>`}`,
  );
}

function notFound(): Answer {
  return page("Page not found", html`<h1>Page not found</h1><p>Check the address.</p>`, 404);
}
