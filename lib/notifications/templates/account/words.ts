import { formatDateTime } from "@/lib/platform";
import { facts, heading, link, paragraph } from "../../rendering/blocks";

// What letters about accounts say alike.

/** Why somebody gets a letter that they, or somebody else with their address, asked for. */
export const askedFor = () =>
  "You got this email because someone gave this address on LocalGov One. If it was not you, you do not need to do anything.";

/** Why the owner of an account gets a letter that nobody asked for. */
export const aboutYourAccount = () =>
  "You got this email because it is about the security of your account. You cannot turn these emails off.";

/** When and with what something was done, as far as it is known. */
export const happened = ({ at, device }: { at: string; device: string | null }) =>
  facts({ When: formatDateTime(new Date(at)), Device: device });

/** What to do about a change that somebody else made. */
export const ifNotYou = (passwordPath: string) => [
  heading("If it was not you"),
  paragraph("Set a new password now. That signs out everyone who is in your account."),
  link("Set a new password", passwordPath),
];
