import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  CHECK,
  endOf,
  is,
  type Journey,
  nextPage,
  onlyWhen,
  pageId,
  pageOn,
  path,
  previousPage,
} from "@/lib/forms";
import { answerTo, anyAnswers, anyJourney } from "@/lib/forms/testing";

const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

const journey: Journey = {
  key: "bonfire",
  version: 1,
  pages: [
    { ask: { type: "radios", ...words("danger"), options: yesOrNo } },
    { when: is("danger", "yes"), stop: { id: "call-999", title: "Call 999", body: [] } },
    { ask: { type: "radios", ...words("regular"), options: yesOrNo } },
    ...onlyWhen(is("regular", "yes"), [{ ask: { type: "date", ...words("since") } }]),
    {
      ask: {
        type: "textarea",
        ...words("more"),
        missing: undefined,
        optional: true,
        maxLength: 99,
      },
    },
  ],
};

function words(id: string) {
  return { id, label: `${id}?`, name: id, missing: `Enter ${id}` };
}

describe("path", () => {
  it("leads over the pages that apply, to the first that needs an answer", () => {
    expect(ids({})).toEqual(["danger"]);
    expect(ids({ danger: "no", regular: "yes" })).toEqual(["danger", "regular", "since"]);
    expect(ids({ danger: "no", regular: "no" })).toEqual(["danger", "regular", "more"]);
  });

  it("ends at a stop page", () => {
    const answers = { danger: "yes", regular: "no", more: null };
    expect(path(journey, answers).end.kind).toBe("stop");
    expect(ids(answers)).toEqual(["danger", "call-999"]);
  });

  it("is complete when each question is answered, or passed over where it may be", () => {
    expect(endOf(path(journey, { danger: "no", regular: "no" }))).toBe("more");
    expect(endOf(path(journey, { danger: "no", regular: "no", more: null }))).toBe(CHECK);
    expect(endOf(path(journey, { danger: "no", regular: null, more: null }))).toBe("regular");
  });

  it("asks again where the definition no longer accepts an answer", () => {
    const answers = { danger: "no", regular: "sometimes", more: "Smoke" };
    expect(endOf(path(journey, answers))).toBe("regular");
  });

  it("keeps what is off the path from being sent, and takes it up again", () => {
    const answers = { danger: "no", regular: "yes", since: "2026-11-01", more: null };
    expect(path(journey, { ...answers, regular: "no" }).answers).not.toHaveProperty("since");
    expect(path(journey, answers).answers).toEqual(answers);
  });

  it("goes forward page by page, and after a change to where something is missing", () => {
    const complete = path(journey, { danger: "no", regular: "no", more: null });
    expect(nextPage(complete, "danger", false)).toBe("regular");
    expect(nextPage(complete, "danger", true)).toBe(CHECK);
    expect(nextPage(complete, "more", false)).toBe(CHECK);
    const open = path(journey, { danger: "no", regular: "yes", more: null });
    expect(nextPage(open, "regular", true)).toBe("since");
  });

  it("goes back page by page, from check answers too", () => {
    const complete = path(journey, { danger: "no", regular: "no", more: null });
    expect(previousPage(complete, CHECK)).toBe("more");
    expect(previousPage(complete, "more")).toBe("regular");
    expect(previousPage(complete, "danger")).toBeNull();
  });
});

describe("any journey", () => {
  it("ends, whatever the answers", () => {
    fc.assert(
      fc.property(anyJourney, anyAnswers, (any, answers) => {
        const { pages, end } = path(any, answers);
        expect(new Set(pages.map(pageId)).size).toBe(pages.length);
        if (end.kind !== "complete") expect(pages.at(-1)).toBe(end.page);
      }),
    );
  });

  it("sends no answer off the path, and every one on it", () => {
    fc.assert(
      fc.property(anyJourney, anyAnswers, (any, answers) => {
        const followed = path(any, answers);
        const open = followed.end.kind === "question" ? endOf(followed) : null;
        const asked = followed.pages.flatMap((page) =>
          "ask" in page && page.ask.id !== open ? page.ask.id : [],
        );
        expect(Object.keys(followed.answers).sort()).toEqual(asked.sort());
        for (const id of asked) expect(followed.answers[id]).toEqual(answers[id]);
      }),
    );
  });

  it("comes to an end by answering what it asks, from wherever one stands", () => {
    const story = anyJourney.chain((any) =>
      fc.record({
        any: fc.constant(any),
        answers: anyAnswers,
        replies: fc.record(
          Object.fromEntries(
            any.pages.flatMap((page) => ("ask" in page ? [[page.ask.id, answerTo(page.ask)]] : [])),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(story, ({ any, answers, replies }) => {
        let now = answers;
        for (let steps = 0; steps <= any.pages.length; steps += 1) {
          const { end } = path(any, now);
          if (end.kind !== "question") return;
          now = { ...now, [end.page.ask.id]: replies[end.page.ask.id] };
        }
        expect.unreachable("each answer leads one page on");
      }),
    );
  });

  it("never strands who goes back and changes an answer", () => {
    const change = anyJourney.chain((any) =>
      fc.constantFrom(...any.pages.filter((page) => "ask" in page)).chain((page) =>
        fc.record({
          any: fc.constant(any),
          answers: anyAnswers,
          id: fc.constant(page.ask.id),
          answer: answerTo(page.ask),
        }),
      ),
    );
    fc.assert(
      fc.property(change, fc.boolean(), ({ any, answers, id, answer }, changing) => {
        const before = path(any, answers);
        fc.pre(pageOn(before, id) !== undefined);
        const after = path(any, { ...answers, [id]: answer });
        const next = nextPage(after, id, changing);
        expect(next === CHECK ? after.end.kind : pageOn(after, next)).toBeTruthy();
        if (next === CHECK) expect(after.end.kind).toBe("complete");
        // Back from there leads over this page, and so on to the first.
        const trail: string[] = [];
        for (let at: string | null = next; at; at = previousPage(after, at)) trail.push(at);
        expect(trail).toContain(id);
        expect(trail.at(-1)).toBe(after.pages.map(pageId)[0]);
      }),
    );
  });
});

function ids(answers: Answers): string[] {
  return path(journey, answers).pages.map(pageId);
}
