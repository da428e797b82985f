import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswer, type Question, shownValue } from "@/lib/forms";

const words = { id: "q", label: "What is it?", name: "Thing", missing: "Enter the thing" };
const options = [
  { value: "a", label: "One" },
  { value: "b", label: "Other" },
];

describe("parseAnswer", () => {
  it("says what to enter where nothing was", () => {
    const types: Question[] = [
      { ...words, type: "text", maxLength: 10 },
      { ...words, type: "textarea", maxLength: 10 },
      { ...words, type: "radios", options },
      { ...words, type: "select", options },
      { ...words, type: "checkboxes", options },
      { ...words, type: "date" },
      { ...words, type: "email" },
      { ...words, type: "phone" },
      { ...words, type: "file" },
      { ...words, type: "address" },
      { ...words, type: "location" },
    ];
    for (const question of types) {
      expect(parse(question, { q: "  " })).toEqual(refused({ q: "Enter the thing" }));
    }
  });

  it("passes over an optional question that was left empty", () => {
    const question: Question = { ...words, missing: undefined, optional: true, type: "email" };
    expect(parse(question, { q: "" })).toEqual({ kind: "answer", answer: null });
  });

  it("takes texts without the space around them and without control characters", () => {
    const line: Question = { ...words, type: "text", maxLength: 10 };
    expect(parse(line, { q: " a \u0000\u0007 b\r\nc " })).toEqual(answer("a b c"));
    const lines: Question = { ...words, type: "textarea", maxLength: 10 };
    expect(parse(lines, { q: "12345\r\n7890" })).toEqual(answer("12345\n7890"));
    expect(parse(lines, { q: "12345\r\n78901" })).toEqual(
      refused({ q: "Thing must be 10 characters or less" }),
    );
  });

  it("holds a text to its format", () => {
    const format = { pattern: /^[A-Z]\d$/, error: "Enter a letter and a number" };
    const question: Question = { ...words, type: "text", maxLength: 10, format };
    expect(parse(question, { q: "A1" })).toEqual(answer("A1"));
    expect(parse(question, { q: "AA" })).toEqual(refused({ q: format.error }));
  });

  it("takes one of the options, and no other value", () => {
    const question: Question = { ...words, type: "radios", options };
    expect(parse(question, { q: "b" })).toEqual(answer("b"));
    expect(parse(question, { q: "z" }).kind).toBe("refused");
  });

  it("takes several options, but none of these only alone", () => {
    const none = { value: "none", label: "None of these", exclusive: true };
    const question: Question = { ...words, type: "checkboxes", options: [...options, none] };
    expect(parse(question, { q: ["a", "b", "a"] })).toEqual(answer(["a", "b"]));
    expect(parse(question, { q: "none" })).toEqual(answer(["none"]));
    expect(parse(question, { q: ["a", "none"] })).toEqual(
      refused({ q: "Select what applies, or select ‘None of these’" }),
    );
  });

  it("takes addresses and numbers in whatever way they are written", () => {
    const email: Question = { ...words, type: "email" };
    expect(parse(email, { q: "a.b@example.org" })).toEqual(answer("a.b@example.org"));
    expect(parse(email, { q: "a.b@example" })).toEqual(
      refused({ q: "Enter an email address in the correct format, like name@example.com" }),
    );
    const phone: Question = { ...words, type: "phone" };
    for (const number of ["01632 960 001", "+44 (0)808-157-0192", "07700900982"]) {
      expect(parse(phone, { q: number })).toEqual(answer(number));
    }
    for (const number of ["0163", "call me", "01632 960 001 ext. 4"]) {
      expect(parse(phone, { q: number }).kind).toBe("refused");
    }
  });
});

describe("a date", () => {
  const question: Question = { ...words, type: "date", within: "past" };
  const date = (day: string, month: string, year: string) =>
    parse(question, { "q-day": day, "q-month": month, "q-year": year });

  it("is taken by numbers and by names of months", () => {
    expect(date("5", "3", "2026")).toEqual(answer("2026-03-05"));
    expect(date("05", "mar", "2026")).toEqual(answer("2026-03-05"));
    expect(date("29", "February", "2024")).toEqual(answer("2024-02-29"));
  });

  it("names the part that is missing", () => {
    expect(date("", "3", "2026")).toEqual(refused({ "q-day": "Thing must include a day" }));
    const both = "Thing must include a month and year";
    expect(date("5", "", "")).toEqual(refused({ "q-month": both, "q-year": both }));
  });

  it("must be a day that was", () => {
    expect(date("31", "6", "2026")).toEqual(refused({ q: "Thing must be a real date" }));
    expect(date("29", "2", "2026")).toEqual(refused({ q: "Thing must be a real date" }));
    expect(date("x", "6", "2026")).toEqual(refused({ q: "Thing must be a real date" }));
    expect(date("5", "3", "26")).toEqual(refused({ "q-year": "Year must include 4 numbers" }));
    expect(date("24", "11", "2026")).toEqual(refused({ q: "Thing must be today or in the past" }));
    expect(date("23", "11", "2026")).toEqual(answer("2026-11-23"));
  });

  it("is shown in its boxes as it was typed", () => {
    expect(shownValue(question, "2026-03-05")).toEqual({ day: "5", month: "3", year: "2026" });
  });
});

describe("an address", () => {
  const question: Question = { ...words, type: "address" };

  it("says of each part what is missing", () => {
    expect(parse(question, { "q-line2": "Flat 1" })).toEqual(
      refused({
        "q-line1": "Enter address line 1, typically the building and street",
        "q-town": "Enter town or city",
        "q-postcode": "Enter postcode",
      }),
    );
  });

  it("is kept with its postcode as it is written", () => {
    const typed = { "q-line1": "1 High Street", "q-town": "Canterbury", "q-postcode": "ct12nx" };
    expect(parse(question, typed)).toEqual(
      answer({ line1: "1 High Street", line2: "", town: "Canterbury", postcode: "CT1 2NX" }),
    );
  });
});

describe("a location", () => {
  const question: Question = { ...words, type: "location" };

  it("is a postcode with words", () => {
    expect(parse(question, { "q-postcode": "ct1 2nx", "q-place": "By the church" })).toEqual({
      kind: "place",
      entry: { from: "postcode", key: "CT12NX", place: "By the church" },
    });
    expect(parse(question, { "q-postcode": "CT1" })).toEqual(
      refused({
        "q-postcode": "Enter a full UK postcode, like CT1 1YW",
        "q-place": "Enter the street and what is nearby",
      }),
    );
    expect(parse(question, { "q-place": "By the church" })).toEqual(
      refused({ "q-postcode": "Enter a postcode near the place, like CT1 1YW" }),
    );
  });

  it("is a point, which decides where both are given", () => {
    const point = { "q-lat": "51.2802", "q-long": "1.0789", "q-postcode": "CT1 2NX" };
    expect(parse(question, point)).toEqual({
      kind: "place",
      entry: { from: "point", lat: 51.2802, long: 1.0789, postcode: "CT1 2NX", place: null },
    });
    expect(parse(question, { "q-lat": "51.2802, 1.0789" })).toMatchObject({
      entry: { lat: 51.2802, long: 1.0789 },
    });
    expect(parse(question, { "q-lat": "north", "q-long": "" })).toEqual(
      refused({
        "q-lat": "Latitude must be a number, like 51.2802",
        "q-long": "Enter a longitude, like 1.0789",
      }),
    );
    expect(parse(question, { "q-lat": "91", "q-long": "1" }).kind).toBe("refused");
  });

  it("takes words of a length that fits", () => {
    const typed = { "q-postcode": "CT1 2NX", "q-place": "a".repeat(201) };
    expect(parse(question, typed)).toEqual(
      refused({ "q-place": "Street and what is nearby must be 200 characters or less" }),
    );
  });
});

describe("a file", () => {
  const question: Question = { ...words, missing: undefined, optional: true, type: "file" };

  it("stays as it is where the input was left empty", () => {
    const empty = { q: new File([], "") };
    expect(parse(question, empty, true)).toEqual({ kind: "kept" });
    expect(parse(question, empty, false)).toEqual({ kind: "answer", answer: null });
  });

  it("is replaced by another, or taken out", () => {
    const file = new File(["x"], "x.jpg");
    expect(parse(question, { q: file }, true)).toEqual({ kind: "file", file });
    expect(parse(question, { "q-remove": "yes" }, true)).toEqual({ kind: "answer", answer: null });
  });
});

describe("whatever is sent", () => {
  it("is read without failing, and what is taken is bounded and can be stored as JSON", () => {
    const questions: Question[] = [
      { ...words, type: "text", maxLength: 50 },
      { ...words, type: "checkboxes", options },
      { ...words, type: "date" },
      { ...words, type: "address" },
      { ...words, type: "location" },
    ];
    const names = ["q", "q-day", "q-month", "q-year", "q-line1", "q-town", "q-postcode", "q-lat"];
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("1", "2026", "CT1 2NX"));
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text))),
        (question, form) => {
          const json = JSON.stringify(parse(question, form));
          expect(json).not.toContain("\\u0000");
          expect(json.length).toBeLessThan(5000);
        },
      ),
    );
  });
});

type Typed = Record<string, string | string[] | File>;

function parse(question: Question, typed: Typed, hasFile = false) {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return parseAnswer(question, form, { hasFile, today: "2026-11-23" });
}

const answer = (answer: unknown) => ({ kind: "answer", answer });
const refused = (errors: Record<string, string>) => ({ kind: "refused", errors });
