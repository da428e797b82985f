import type Stripe from "stripe";
import { z } from "zod";
import type { BalanceSettings } from "../known";
import { paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";

const defaultDelay = 3;

/** When an account is paid out, and how many working days its takings wait before. */
export function balanceSettingsOf(desk: Desk): BalanceSettings {
  const { id, ...settings } = desk.get("balance_settings", "own") ?? fresh();
  return settings;
}

/** Says whether an account can be paid out: a payout that came back ends it. */
export function allowPayouts(desk: Desk, status: "enabled" | "disabled"): void {
  const settings = balanceSettingsOf(desk);
  const payouts = { ...payoutsOf(settings), status };
  desk.put("balance_settings", {
    ...settings,
    id: "own",
    payments: { ...settings.payments, payouts },
  });
}

const interval = z.enum(["manual", "daily"], "The sandbox knows manual and daily only");
const updateParams = paramsOf<Stripe.BalanceSettingsUpdateParams>()({
  payments: z
    .strictObject({
      payouts: z
        .strictObject({
          schedule: z.strictObject({ interval: interval.optional() }).optional(),
          statement_descriptor: z.string().max(22).optional(),
        })
        .optional(),
      settlement_timing: z
        .strictObject({
          delay_days_override: z
            .string()
            .regex(/^\d{0,2}$/)
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

export const balanceSettingsRoutes: Route[] = [
  route("GET", "/v1/balance_settings", paramsOf()({}), balanceSettingsOf),
  route("POST", "/v1/balance_settings", updateParams, (desk, { payments = {} }) => {
    const settings = balanceSettingsOf(desk);
    const was = payoutsOf(settings);
    const delay = payments.settlement_timing?.delay_days_override;
    const updated: BalanceSettings = {
      ...settings,
      payments: {
        ...settings.payments,
        payouts: {
          ...was,
          schedule: {
            interval: payments.payouts?.schedule?.interval ?? was.schedule?.interval ?? null,
          },
          statement_descriptor: payments.payouts?.statement_descriptor ?? was.statement_descriptor,
        },
        settlement_timing:
          delay === undefined ? settings.payments.settlement_timing : timingOf(delay),
      },
    };
    desk.put("balance_settings", { ...updated, id: "own" });
    desk.emit("balance_settings.updated", updated);
    return updated;
  }),
];

function timingOf(delay: string) {
  const start_of_day = null;
  if (delay === "") return { delay_days: defaultDelay, start_of_day };
  return { delay_days: Number(delay), delay_days_override: Number(delay), start_of_day };
}

function payoutsOf({ payments }: BalanceSettings) {
  if (!payments.payouts) throw new Error("An account has settings for its payouts");
  return payments.payouts;
}

function fresh(): BalanceSettings & { id: string } {
  return {
    id: "own",
    object: "balance_settings",
    payments: {
      debit_negative_balances: true,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: "daily" },
        statement_descriptor: null,
        status: "enabled",
      },
      settlement_timing: { delay_days: defaultDelay, start_of_day: null },
    },
  } satisfies BalanceSettings & { id: string };
}
