import type { Order } from "@/lib/notifications";

/** A letter to order, with everything it needs. */
export function updateLetter(
  changes: { to?: string; caseId?: string | null; where?: string; news?: string } = {},
): Order {
  return {
    template: "follower-update",
    to: changes.to ?? "ann@example.com",
    councilId: null,
    caseId: changes.caseId ?? null,
    fields: {
      reference: "KEN-7K4P9QX-3",
      what: "Pothole",
      where: changes.where ?? "High Street, Canterbury",
      news: changes.news ?? "Work on it has started.",
      reportPath: "/kent/reports/KEN-7K4P9QX-3",
      stopPath: "/kent/letters/stop/token",
    },
  };
}
