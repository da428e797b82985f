import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillTemplate,
  type Placeholder,
  placeholders,
  type TemplateFacts,
  unknownPlaceholders,
} from "@/lib/cases";

const facts: TemplateFacts = {
  reference: "KEN-7K4P9QX-3",
  what: "Pothole: bigger than a dustbin lid",
  where: "Outside the library",
  "target date": "14 December 2026",
  council: "Kent County Council",
  officer: "Priya Nair",
  name: "Rosa",
};

const names = Object.keys(placeholders) as Placeholder[];
/** Words without brackets, so that only ours are in them. */
const plain = fc.string({ maxLength: 20 }).map((text) => text.replace(/[()]/g, "-"));
const piece = fc.oneof(
  plain.map((text) => ({ typed: text, filled: text })),
  fc
    .constantFrom(...names)
    .chain((name) =>
      fc
        .constantFrom(`((${name}))`, `(( ${name.toUpperCase()} ))`)
        .map((typed) => ({ typed, filled: facts[name] })),
    ),
);

describe("fillTemplate", () => {
  it("fills in every fact wherever it stands, and leaves all other words as they are", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.map(({ typed }) => typed).join("");
        expect(fillTemplate(body, facts)).toBe(pieces.map(({ filled }) => filled).join(""));
        expect(unknownPlaceholders(body)).toEqual([]);
      }),
    );
  });

  it("fills in what a fact says as it says it", () => {
    const odd = { ...facts, name: "((council)) $& $1" };
    expect(fillTemplate("Dear ((name)), ((council))", odd)).toBe(
      "Dear ((council)) $& $1, Kent County Council",
    );
  });
});

describe("unknownPlaceholders", () => {
  it("gives what cannot be filled in, as it was typed", () => {
    expect(unknownPlaceholders("((naem)) and (( target  date )) and (( )) (name)")).toEqual([
      "((naem))",
      "(( ))",
    ]);
    expect(unknownPlaceholders("((constructor))")).toEqual(["((constructor))"]);
  });
});
