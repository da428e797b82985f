import { is, type Page, type QuestionPage } from "@/lib/forms";

// Pages that several services share. What a service asks on its own is in its own file.

/** "Is anybody in danger?", and the end of the journey where somebody is. */
export function danger(question: { label: string; hint: string; advice: string[] }): Page[] {
  return [
    {
      ask: {
        type: "radios",
        id: "danger",
        label: question.label,
        name: "Immediate danger",
        hint: question.hint,
        missing: "Select yes if somebody is in danger now",
        options: [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ],
      },
    },
    {
      when: is("danger", "yes"),
      stop: {
        id: "call-999",
        title: "Call 999 now",
        body: [
          "Do not report it online. Call 999 if somebody is hurt or in danger, and say where it is.",
          ...question.advice,
        ],
        showsCouncil: true,
      },
    },
  ];
}

/** Anything else in the resident's own words. */
export function details(hint: string): QuestionPage {
  return {
    ask: {
      type: "textarea",
      id: "details",
      label: "Is there anything else we should know?",
      name: "Other details",
      hint: `${hint} Do not include names or contact details.`,
      optional: true,
      maxLength: 1000,
      rows: 5,
    },
  };
}

/** One of a few, as radios. */
export function choose(
  question: { id: string; label: string; name: string; hint?: string; missing: string },
  options: Record<string, string | { label: string; hint: string }>,
): QuestionPage {
  return { ask: { ...question, type: "radios", options: optionsOf(options) } };
}

/** Options from a list by value. */
export function optionsOf(options: Record<string, string | { label: string; hint: string }>) {
  return Object.entries(options).map(([value, option]) =>
    typeof option === "string" ? { value, label: option } : { value, ...option },
  );
}
