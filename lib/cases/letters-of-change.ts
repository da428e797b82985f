import type { Order } from "@/lib/notifications";
import type { ReporterLetter } from "./letters";
import type { ClosingReason } from "./schema";
import { reopenUntil } from "./status";
import { outcomes } from "./words";

// What a reporter is written about a change of their case, also of one that goes to many at once.

/** Words of an officer's. */
export function messageLetter(message: string) {
  return ({ envelope, named, trackPath, stopPath }: ReporterLetter): Order => ({
    ...envelope,
    template: "message-from-council",
    fields: { ...named, message, trackPath, stopPath },
  });
}

/** How it ended. */
export function closingLetter(reason: ClosingReason, message: string | null, closedAt: Date) {
  return ({ envelope, named, trackPath, stopPath }: ReporterLetter): Order => ({
    ...envelope,
    template: "case-closed",
    fields: {
      ...named,
      outcome: outcomes[reason],
      message,
      reopenUntil: reopenUntil(closedAt),
      trackPath,
      stopPath,
    },
  });
}

/** That work has begun: for who has an account, and may choose to hear of it. */
export function startLetter({ envelope, named, trackPath, stopPath }: ReporterLetter): Order {
  return {
    ...envelope,
    template: "work-started",
    fields: { ...named, trackPath, stopPath },
  };
}
