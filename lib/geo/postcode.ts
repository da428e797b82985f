export interface ParsedPostcode {
  ok: true;
  /** As stored: upper case, no space. */
  key: string;
  /** As written: one space before the last three characters. */
  label: string;
}

/** Why a text is no postcode: nothing typed, only its first half, or another form altogether. */
export type PostcodeFault = "empty" | "incomplete" | "malformed";

/**
 * Reads a postcode in any spacing and case, full stops, hyphens and brackets ignored (GOV.UK
 * addresses pattern). O and 0, I and 1 stand for each other where the form leaves no doubt. Says
 * nothing of whether the postcode is in use. Form: Royal Mail's Programmers' Guide to PAF.
 */
export function parsePostcode(text: string): ParsedPostcode | { ok: false; reason: PostcodeFault } {
  const typed = text.normalize("NFKC").toUpperCase().replace(IGNORED, "");
  if (typed === "") return { ok: false, reason: "empty" };
  if (EXACT.test(typed)) return { ok: true, key: typed, label: postcodeLabel(typed) };
  const outward = readAs(OUTWARD, typed.slice(0, -3));
  const inward = readAs([INWARD], typed.slice(-3));
  if (outward && inward) {
    return { ok: true, key: outward + inward, label: `${outward} ${inward}` };
  }
  return { ok: false, reason: readAs(OUTWARD, typed) ? "incomplete" : "malformed" };
}

/** A stored postcode as it is written: `CT12NX` gives "CT1 2NX". */
export function postcodeLabel(key: string): string {
  return `${key.slice(0, -3)} ${key.slice(-3)}`;
}

export type Nation = "england" | "wales" | "scotland" | "northern-ireland" | "elsewhere";

/** The nation of an authority, by the first letter of its GSS code (ONS register of codes). */
export function nationOf(gss: string): Nation {
  return NATION_OF_GSS[gss.charAt(0)] ?? "elsewhere";
}

/**
 * The nation that the whole of a postcode's area lies in, for a postcode that is not known; null
 * where the area is England's or lies on both sides of a border.
 */
export function nationOfArea(key: string): Exclude<Nation, "england"> | null {
  const area = /^[A-Z]+/.exec(key)?.[0] ?? "";
  return NATION_OF_AREA[area] ?? null;
}

const IGNORED = /[\s.,()'"_-]+/g;

// One class of characters for each place; Q, V and X begin no area, I, J and Z are never second.
const AREA = "[A-PR-UWYZ]";
const SECOND = "[A-HK-Y]";
const OUTWARD = [
  [AREA, "[1-9]"],
  [AREA, "[1-9]", "[0-9]"],
  [AREA, SECOND, "[0-9]"],
  [AREA, "[1-9]", "[ABCDEFGHJKPSTUW]"],
  [AREA, SECOND, "[1-9]", "[0-9]"],
  [AREA, SECOND, "[1-9]", "[ABEHMNPRVWXY]"],
];
const INWARD = ["[0-9]", "[ABD-HJLNP-UW-Z]", "[ABD-HJLNP-UW-Z]"];

// Importers read millions, nearly all of them as they should be.
const EXACT = new RegExp(`^(${OUTWARD.map((form) => form.join("")).join("|")})${INWARD.join("")}$`);

/** The text as the form that fits it with the fewest characters taken for their doubles. */
function readAs(forms: string[][], text: string): string | undefined {
  const readings = forms.flatMap((form) => reading(form, text) ?? []);
  return readings.sort((a, b) => a.changes - b.changes)[0]?.text;
}

function reading(form: string[], text: string): { text: string; changes: number } | undefined {
  if (form.length !== text.length) return undefined;
  let read = "";
  let changes = 0;
  for (const [at, allowed] of form.entries()) {
    const typed = text.charAt(at);
    const double = DOUBLES[typed];
    if (new RegExp(allowed).test(typed)) read += typed;
    else if (double && new RegExp(allowed).test(double)) {
      read += double;
      changes += 1;
    } else return undefined;
  }
  return { text: read, changes };
}

const DOUBLES: Partial<Record<string, string>> = { O: "0", "0": "O", I: "1", "1": "I" };

const NATION_OF_GSS: Partial<Record<string, Nation>> = {
  E: "england",
  W: "wales",
  S: "scotland",
  N: "northern-ireland",
};

const NATION_OF_AREA: Partial<Record<string, Exclude<Nation, "england">>> = {
  CF: "wales",
  LL: "wales",
  SA: "wales",
  AB: "scotland",
  DD: "scotland",
  DG: "scotland",
  EH: "scotland",
  FK: "scotland",
  G: "scotland",
  HS: "scotland",
  IV: "scotland",
  KA: "scotland",
  KW: "scotland",
  KY: "scotland",
  ML: "scotland",
  PA: "scotland",
  PH: "scotland",
  ZE: "scotland",
  BT: "northern-ireland",
  GY: "elsewhere",
  IM: "elsewhere",
  JE: "elsewhere",
};
