import { describe, expect, it } from "vitest";
import { rendered } from "@/components/testing/rendered";
import type { FieldType } from "./field";
import { type Question, QuestionPage } from "./question-page";

const options = [
  { value: "deep", text: "Deep" },
  { value: "flat", text: "Flat" },
];

const everyType: Record<FieldType, true> = {
  address: true,
  checkboxes: true,
  date: true,
  email: true,
  file: true,
  location: true,
  password: true,
  phone: true,
  radios: true,
  select: true,
  text: true,
  textarea: true,
};
const questions = Object.keys(everyType).map(
  (type) => ({ type, name: `the-${type}`, label: `The ${type}?`, options }) as Question,
);

describe.each(questions)("a page that asks for $type", (question) => {
  const page = rendered(
    <QuestionPage
      backHref="/back"
      action="/next"
      fields={[question]}
      errors={{ [question.name]: "Mend this" }}
    />,
  );

  it("has one h1, the question itself", () => {
    const headings = page.filter(({ tag }) => tag === "h1");
    expect(headings.map(({ text }) => text)).toEqual([question.label]);
  });

  it("leads from the error summary to an input of the form", () => {
    const link = page.find(({ tag, text }) => tag === "a" && text === "Mend this");
    const id = link?.attributes.href?.slice(1);
    const target = page.find(({ attributes }) => attributes.id === id);
    expect(["input", "select", "textarea"]).toContain(target?.tag);
  });

  it("names a label for each input", () => {
    const inputs = page.filter(
      ({ tag, attributes }) =>
        ["input", "select", "textarea"].includes(tag) && attributes.type !== "hidden",
    );
    const labelled = page.filter(({ tag }) => tag === "label").map((l) => l.attributes.for);
    expect(inputs.map(({ attributes }) => attributes.id)).toEqual(labelled);
  });
});

describe("QuestionPage", () => {
  it("keeps what was typed", () => {
    const page = rendered(
      <QuestionPage
        action="/next"
        title="About it"
        fields={[
          { type: "text", name: "street", label: "Street" },
          { type: "radios", name: "depth", label: "How deep?", options },
          { type: "checkboxes", name: "all", label: "All?", options },
          { type: "date", name: "seen", label: "When?" },
          { type: "textarea", name: "words", label: "Words", maxLength: 100 },
        ]}
        values={{
          street: "High Street",
          depth: "flat",
          all: ["deep"],
          seen: { day: "31", month: "2", year: "" },
          words: "A\nB",
        }}
      />,
    );
    const byId = (id: string) => page.find(({ attributes }) => attributes.id === id);
    expect(byId("street")?.attributes.value).toBe("High Street");
    expect(byId("depth-2")?.attributes).toHaveProperty("checked");
    expect(byId("depth")?.attributes).not.toHaveProperty("checked");
    expect(byId("all")?.attributes).toHaveProperty("checked");
    expect(byId("seen-day")?.attributes.value).toBe("31");
    expect(byId("seen-month")?.attributes).toMatchObject({ name: "seen-month", value: "2" });
    expect(byId("words")?.text).toBe("A\nB");
  });

  it("marks only the part of a date that is wrong", () => {
    const page = rendered(
      <QuestionPage
        action="/next"
        fields={[{ type: "date", name: "seen", label: "When?" }]}
        errors={{ "seen-month": "Date must include a month" }}
      />,
    );
    const wrong = page.filter(({ attributes }) => attributes.class?.includes("govuk-input--error"));
    expect(wrong.map(({ attributes }) => attributes.id)).toEqual(["seen-month"]);
  });

  it("asks several questions under a title of their own", () => {
    const page = rendered(
      <QuestionPage
        action="/next"
        title="About you"
        fields={[
          { type: "text", name: "name", label: "Full name" },
          { type: "email", name: "email", label: "Email address" },
        ]}
      />,
    );
    expect(page.filter(({ tag }) => tag === "h1").map(({ text }) => text)).toEqual(["About you"]);
  });

  it("sends hidden values, and files in a form that can carry them", () => {
    const page = rendered(
      <QuestionPage
        action="/next"
        method="post"
        hidden={{ version: "3" }}
        fields={[{ type: "file", name: "photo", label: "Photo" }]}
      />,
    );
    const form = page.find(({ tag }) => tag === "form");
    expect(form?.attributes).toMatchObject({ enctype: "multipart/form-data", method: "post" });
    const hidden = page.find(({ attributes }) => attributes.type === "hidden");
    expect(hidden?.attributes).toMatchObject({ name: "version", value: "3" });
  });
});
