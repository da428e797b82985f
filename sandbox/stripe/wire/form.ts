import { StripeFault } from "./faults";

/** What a form can hold: text, lists and objects of them. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Form = { [key: string]: FormValue };

const mostParts = 5_000;

/**
 * Reads a body or a query as Stripe's SDKs write them: `metadata[attempt]=1`,
 * `line_items[0][quantity]=2`, `expand[]=latest_charge`.
 */
export function parseForm(text: string): Form {
  const root: Form = Object.create(null);
  let parts = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    if (++parts > mostParts) throw new StripeFault(400, { message: "Too many parameters." });
    put(root, keysOf(name), value);
  }
  return listed(root) as Form;
}

/** `a[b][0]` → a, b, 0. */
function keysOf(name: string): string[] {
  const head = /^[^[\]]+/.exec(name)?.[0];
  const rest = head === undefined ? name : name.slice(head.length);
  if (head === undefined || !/^(\[[^[\]]*\])*$/.test(rest)) {
    throw new StripeFault(400, { message: `Invalid parameter name: ${name.slice(0, 100)}` });
  }
  return [head, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = ""]) => key)];
}

function put(into: Form, [key = "", ...deeper]: string[], value: string): void {
  const name = key === "" ? String(Object.keys(into).length) : key;
  if (deeper.length === 0) {
    into[name] = value;
    return;
  }
  const there = into[name];
  const next: Form =
    typeof there === "object" && !Array.isArray(there) ? there : Object.create(null);
  into[name] = next;
  put(next, deeper, value);
}

/** Objects whose keys count from 0 are lists. */
function listed(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  const counts = entries.length > 0 && entries.every(([key], n) => key === String(n));
  return counts ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
