import { serviceByKey } from "@/lib/catalogue";
import type { SettingValue } from "@/lib/councils";
import { financeRoleNames, publishingWords, roleNames, workingDays } from "../words";

/** What ids in changes stand for. */
export interface Names {
  teams: Map<string, string>;
  people: Map<string, string>;
}

/** What a field of a setting is called. */
export function labelOf(field: string): string {
  return labels[field] ?? field;
}

/** What a field of a setting says, in words. */
export function valueWords(field: string, value: SettingValue, names: Names): string {
  const words = value === null ? "" : (inWords[field]?.(value, names) ?? String(value));
  return words || empty[field] || "Nothing";
}

const labels: Record<string, string> = {
  brand: "Header",
  brandText: "Words in the header",
  link: "Links",
  linkHover: "Links under the pointer",
  button: "Buttons",
  buttonText: "Words on buttons",
  wordmark: "Name in the header",
  logo: "Logo",
  phone: "Telephone",
  email: "Email",
  addressLines: "Address",
  openingHours: "Opening hours",
  outOfHours: "Out of hours",
  publishAtOnce: "Words and photos show",
  name: "Name",
  members: "Members",
  enabled: "Residents can report it",
  teamId: "Goes to",
  targetDays: "Target",
  referWords: "Whom to turn to instead",
  referUrl: "Their page",
  body: "Words",
  service: "Service",
  role: "Role",
  services: "Limited to",
  teams: "Teams",
};

const empty: Record<string, string> = {
  teamId: "No team",
  teams: "No team",
  service: "All services",
  services: "No limit",
  members: "Nobody",
};

const allRoles: Record<string, string> = { ...roleNames, ...financeRoleNames };

const inWords: Record<string, (value: SettingValue, names: Names) => string> = {
  publishAtOnce: (value) => publishingWords(value === true),
  enabled: (value) => (value === true ? "Yes" : "No"),
  targetDays: (value) => workingDays(Number(value)),
  addressLines: (value) => listed(value, (line) => line),
  services: (value) => listed(value, serviceName),
  service: (value) => listed(value, serviceName),
  members: (value, { people }) => listed(value, (id) => people.get(id) ?? "somebody who has left"),
  teams: (value, { teams }) => listed(value, (id) => teams.get(id) ?? "a team"),
  teamId: (value, { teams }) => listed(value, (id) => teams.get(id) ?? "A team"),
  role: (value) => allRoles[String(value)] ?? roleNames.officer,
};

function listed(value: SettingValue, words: (one: string) => string): string {
  return [value].flat().map(String).map(words).join(", ");
}

function serviceName(key: string): string {
  return serviceByKey(key)?.name ?? key;
}
