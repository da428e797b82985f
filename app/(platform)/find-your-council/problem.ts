import type { OutsideNation } from "@/lib/councils";
import type { PostcodeFault } from "@/lib/geo";

/** Why a postcode leads to no council of ours, and what else there is to do. */
export interface Problem {
  message: string;
  /** For whom a correction does not help. */
  elsewhere?: { text: string; href: string };
}

type Reason = PostcodeFault | OutsideNation | "unknown-postcode";

/** The words for each reason; `label` is the postcode as it is written. */
export function problemOf(reason: Reason, label = ""): Problem {
  switch (reason) {
    case "empty":
      return { message: "Enter a postcode, like CT1 1YW" };
    case "incomplete":
      return { message: "Enter all of the postcode, like CT1 1YW" };
    case "malformed":
      return { message: "Enter a real postcode, like CT1 1YW" };
    case "unknown-postcode":
      return {
        message: `We do not know the postcode ${label}. Check it, or choose your council from a list`,
      };
    case "unknown":
      return { message: `${label} is not in England. Enter a postcode in England` };
    case "wales":
      return outside(`${label} is in Wales`, "Find a council in Wales on GOV.UK");
    case "scotland":
      return outside(`${label} is in Scotland`, "Find a council in Scotland on GOV.UK");
    case "northern-ireland":
      return {
        message: `${label} is in Northern Ireland. Enter a postcode in England`,
        elsewhere: {
          text: "Find a council in Northern Ireland on nidirect",
          href: "https://www.nidirect.gov.uk/contacts/local-councils-in-northern-ireland",
        },
      };
  }
}

function outside(where: string, text: string): Problem {
  const href = "https://www.gov.uk/find-local-council";
  return { message: `${where}. Enter a postcode in England`, elsewhere: { text, href } };
}
