import fc from "fast-check";
import type { Answer, Answers, Condition, Journey, Page, Question } from "@/lib/forms";

const values = ["a", "b", "c"];

/** A question with a simple answer, and answers that it accepts. */
function question(id: string): fc.Arbitrary<Question> {
  const words = { id, label: `${id}?`, name: id };
  const options = values.map((value) => ({ value, label: value.toUpperCase() }));
  const required = { missing: `Enter ${id}` };
  return fc.constantFrom<Question>(
    { ...words, ...required, type: "radios", options },
    { ...words, ...required, type: "checkboxes", options },
    { ...words, optional: true, type: "text", maxLength: 10 },
    { ...words, ...required, type: "date" },
  );
}

/** Some answer that the question accepts. */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case "radios":
      return fc.constantFrom(...values);
    case "checkboxes":
      return fc.subarray(values, { minLength: 1 });
    case "date":
      return fc.constantFrom("2026-11-23", "2024-02-29");
    default:
      return fc.constantFrom(null, "some text");
  }
}

/** Anything that might be kept, accepted or not. */
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(null, "z", "2026-02-31", "some text that is too long"),
  fc.constantFrom(...values),
  fc.subarray([...values, "z"]),
);

function condition(earlier: string[]): fc.Arbitrary<Condition> {
  const simple = fc.record({
    question: fc.constantFrom(...earlier),
    is: fc.subarray(values, { minLength: 1 }),
  });
  return fc.oneof(
    simple,
    fc.record({ question: fc.constantFrom(...earlier), answered: fc.constant(true as const) }),
    simple.map((not) => ({ not })),
    fc.tuple(simple, simple).map((all) => ({ all })),
    fc.tuple(simple, simple).map((any) => ({ any })),
  );
}

function page(at: number): fc.Arbitrary<Page> {
  const earlier = Array.from({ length: at }, (_, index) => `q${index}`);
  const when = at === 0 ? fc.constant({}) : fc.record({ when: condition(earlier) });
  const ask = question(`q${at}`).map((asked) => ({ ask: asked }));
  const stop = { stop: { id: `stop-${at}`, title: "Stop", body: [] } };
  // A stop without a condition would end every path: the odd page, and never the first.
  const content = at > 0 && at % 3 === 0 ? fc.oneof(ask, fc.constant(stop)) : ask;
  return fc.tuple(when, content).map(([condition, what]) => ({ ...condition, ...what }));
}

/** A journey whose conditions ask about earlier pages, as every real one's do. */
export const anyJourney: fc.Arbitrary<Journey> = fc
  .integer({ min: 1, max: 9 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => page(at))))
  .map((pages) => ({ key: "any", version: 1, pages }));

/** Answers to any of its questions, in any state. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.integer({ min: 0, max: 9 }).map((at) => `q${at}`),
  anyAnswer,
);
