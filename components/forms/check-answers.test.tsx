import { expect, it } from "vitest";
import { rendered } from "@/components/testing/rendered";
import { CheckAnswers } from "./check-answers";

const page = rendered(
  <CheckAnswers
    action="/send"
    method="post"
    sections={[
      {
        heading: "The problem",
        answers: [
          { question: "Where is it?", answer: "High Street", changeHref: "/where" },
          {
            question: "Photo",
            answer: "None",
            changeHref: "/photo",
            changeText: "the first photo",
          },
          { question: "Council", answer: "Kent County Council" },
        ],
      },
    ]}
  />,
);

it("says what each Change is about", () => {
  const links = page.filter(({ tag, text }) => tag === "a" && text.startsWith("Change"));
  expect(links.map(({ text, attributes }) => [text, attributes.href])).toEqual([
    ["Change where is it?", "/where"],
    ["Change the first photo", "/photo"],
  ]);
});

it("shows what cannot be changed, without a link", () => {
  expect(page.map(({ text }) => text)).toContain("Kent County Council");
});

it("sends once: a second click is ignored", () => {
  const button = page.find(({ tag }) => tag === "button");
  expect(button).toMatchObject({
    text: "Send",
    attributes: { type: "submit", "data-prevent-double-click": "true" },
  });
});
