import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/forms/schema";
import { journeyField } from "./journey-field";

const words = { id: "colour", label: "What colour is it?", name: "Colour" };
const options = [
  { value: "red", label: "Red", hint: "Like a post box" },
  { value: "green", label: "Green" },
];

describe("journeyField", () => {
  it("says of an optional question that it is", () => {
    const question: Question = { ...words, type: "email", optional: true };
    expect(journeyField(question)).toMatchObject({
      name: "colour",
      type: "email",
      label: "What colour is it? (optional)",
    });
  });

  it("offers the options by their labels", () => {
    const question: Question = { ...words, missing: "Select it", type: "radios", options };
    expect(journeyField(question).options).toEqual([
      { value: "red", text: "Red", hint: "Like a post box" },
      { value: "green", text: "Green" },
    ]);
  });

  it("answers for nobody: a list begins with nothing selected", () => {
    const question: Question = { ...words, missing: "Select it", type: "select", options };
    expect(journeyField(question).options?.[0]).toEqual({ value: "", text: "Select one" });
  });

  it("sets none of these apart", () => {
    const none = { value: "none", label: "None of these", exclusive: true };
    const question: Question = {
      ...{ ...words, missing: "Select it", type: "checkboxes" },
      options: [...options, none],
    };
    expect(journeyField(question).options?.slice(-2)).toEqual([
      { divider: "or" },
      { value: "none", text: "None of these", exclusive: true },
    ]);
  });
});
