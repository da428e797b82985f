import type { Mandate, PaymentMethod } from "../known";
import { workingDaysLater } from "../rules/working-days";
import { paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";

/** An instruction to a bank: the bank knows of it after two working days. */
export function makeMandate(desk: Desk, method: PaymentMethod): Mandate {
  const mandate = {
    id: desk.newId("mandate"),
    object: "mandate",
    customer_acceptance: {
      accepted_at: desk.now(),
      online: { ip_address: "127.0.0.1", user_agent: null },
      type: "online",
    },
    livemode: false,
    multi_use: {},
    payment_method: method.id,
    payment_method_details: {
      type: "bacs_debit",
      bacs_debit: {
        display_name: null,
        network_status: "pending",
        reference: desk.newId("x").slice(2, 18).toUpperCase(),
        revocation_reason: null,
        service_user_number: null,
        url: `${desk.world.ownUrl}/mandate`,
      },
    },
    status: "active",
    type: "multi_use",
  } satisfies Mandate;
  const at = workingDaysLater(desk.now(), 2);
  desk.schedule(at, { does: "mandate-settles", account: desk.account, mandate: mandate.id });
  return desk.put("mandate", mandate);
}

/** The bank has taken the instruction in. */
export function settleMandate(desk: Desk, id: string): void {
  const mandate = desk.find("mandate", id);
  if (mandate.status !== "active") return;
  say(desk, mandate, "active", "accepted");
}

/** The bank, or the account's holder, has ended the instruction. */
export function endMandate(desk: Desk, id: string): void {
  say(desk, desk.find("mandate", id), "inactive", "revoked");
}

/** The mandate that money can be taken under by a payment method. */
export function activeMandate(desk: Desk, method: string): Mandate | undefined {
  return desk
    .all("mandate")
    .findLast((one) => one.payment_method === method && one.status === "active");
}

export const mandateRoutes: Route[] = [
  route("GET", "/v1/mandates/:id", paramsOf()({}), (desk, _, { id }) => desk.find("mandate", id)),
];

function say(
  desk: Desk,
  mandate: Mandate,
  status: Mandate["status"],
  network_status: "accepted" | "revoked",
): void {
  const { bacs_debit } = mandate.payment_method_details;
  if (!bacs_debit) throw new Error("A mandate is one for Bacs");
  const revocation_reason = network_status === "revoked" ? "debit_not_authorized" : null;
  const updated = desk.put("mandate", {
    ...mandate,
    payment_method_details: {
      ...mandate.payment_method_details,
      bacs_debit: { ...bacs_debit, network_status, revocation_reason },
    },
    status,
  });
  desk.emit("mandate.updated", updated);
}
