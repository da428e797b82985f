import { UAParser } from "ua-parser-js";

const plainNames: Record<string, string> = {
  "Mobile Safari": "Safari",
  "Chrome Headless": "Chrome",
  "Chrome WebView": "Chrome",
  "Mobile Chrome": "Chrome",
  "Mobile Firefox": "Firefox",
  "Chromium OS": "ChromeOS",
};

/** What somebody knows their own device by: "Firefox on Windows"; "" where the browser says nothing. */
export function deviceOf(userAgent: string): string {
  // A header may be long, and what takes it apart is made of regular expressions.
  const parser = new UAParser(userAgent.slice(0, 300));
  const names = [parser.getBrowser().name, parser.getOS().name];
  const [browser, system] = names.map((name) => (name ? (plainNames[name] ?? name) : undefined));
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "";
}

/**
 * Whether a sign-in comes from where an earlier one came from: the same kind of browser, in the same
 * part of the network. A provider gives a home another address of that part from time to time.
 */
export function isSameDevice(a: Whereabouts, b: Whereabouts): boolean {
  return a.device === b.device && partOf(a.place) === partOf(b.place);
}

interface Whereabouts {
  device: string;
  place: string;
}

/** The first half of an IPv4 address; of IPv6 the /32 that a provider has. */
function partOf(place: string): string {
  return place.split(/[.:]/, 2).join(" ");
}
