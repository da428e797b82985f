import { z } from "zod";

/** How far the council has gone to get its money, in the words of the law that each kind of debt has. */
export const stages = [
  "none",
  "reminder",
  "final-notice",
  "summons",
  "liability-order",
  "notice-to-owner",
  "charge-certificate",
  "order-for-recovery",
  "enforcement",
] as const;
export const stageSchema = z.enum(stages);
export type Stage = (typeof stages)[number];

/** Why nothing is to be chased: a dispute with the council, or the law's own breathing space (SI 2020/1311). */
export const holds = ["dispute", "breathing-space", "arrangement", "other"] as const;
export const holdSchema = z.enum(holds);
export type Hold = (typeof holds)[number];

export const lineKinds = ["charge", "instalment", "penalty", "costs", "interest"] as const;
export const lineKindSchema = z.enum(lineKinds);
export type LineKind = (typeof lineKinds)[number];

/** What a penalty costs from a day on: less at first, more once it is late. */
export const priceKinds = ["discount", "full", "charge-certificate"] as const;
export const priceKindSchema = z.enum(priceKinds);
export type PriceKind = (typeof priceKinds)[number];
