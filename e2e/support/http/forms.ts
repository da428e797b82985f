import type { Answer, Client } from "./client";
import { attribute, below, type Element, elementsOf, textOf } from "./page";

/** A form as it stands on a page, with all that would be sent if nobody typed anything. */
export interface PageForm {
  /** Where it is sent to; "" for the page that it stands on. */
  action: string;
  /** The words on its first button that sends it. */
  button: string;
  fields: Field[];
  /** Those that take words, by name: whether of many lines. */
  texts: Record<string, boolean>;
  /** Those that take a file. */
  files: string[];
  /** Something to choose for each that offers a choice. */
  choices: Record<string, string>;
}

type Field = [name: string, value: string];

/** What is typed into a form; `null` takes a field out of it. */
export type Typed = Record<string, string | string[] | File | null>;

/** The forms of a page that send something: those whose action is the server's. */
export function formsOf(html: string): PageForm[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === "form")
    .filter((form) => attribute(form, "method")?.toLowerCase() === "post")
    .map(formOf);
}

/** The form of a page whose button has these words. Throws where there is none. */
export function formWith({ text, status }: Answer, button: RegExp): PageForm {
  const forms = formsOf(text);
  const found = forms.find((form) => button.test(form.button));
  if (found) return found;
  const there = forms.map((form) => form.button).join(", ");
  throw new Error(`No form has the button ${button} (status ${status}): ${there}`);
}

/** Sends a form as a browser without scripting does, with some of its fields changed. */
export function sendForm(
  client: Client,
  path: string,
  form: PageForm,
  typed: Typed = {},
  headers?: Record<string, string>,
): Promise<Answer> {
  return client.post(form.action || path, formData(form, typed), headers);
}

export function formData(form: PageForm, typed: Typed): FormData {
  const data = new FormData();
  for (const [name, value] of form.fields) if (!(name in typed)) data.append(name, value);
  // As a browser sends a field for a file that was left empty.
  for (const name of form.files) if (!(name in typed)) data.append(name, new File([], ""));
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) if (one !== null) data.append(name, one);
  }
  return data;
}

/** Opens a page, fills in the form with this button, and sends it. */
export async function fillIn(
  client: Client,
  path: string,
  button: RegExp,
  typed: Typed = {},
): Promise<Answer> {
  return sendForm(client, path, formWith(await client.get(path), button), typed);
}

function formOf(form: Element): PageForm {
  const all = below(form);
  const buttons = all.filter(
    (one) => one.tagName === "button" && attribute(one, "type") === "submit",
  );
  const inputs = all.filter(({ tagName }) => ["input", "select", "textarea"].includes(tagName));
  const named = inputs.filter((input) => attribute(input, "name") !== undefined);
  return {
    action: attribute(form, "action") ?? "",
    button: buttons[0] ? textOf(buttons[0]).trim() : "",
    fields: named.flatMap(sentBy),
    texts: Object.fromEntries(named.filter(takesWords).map(linesOf)),
    files: named
      .filter((input) => attribute(input, "type") === "file")
      .map((input) => attribute(input, "name") ?? ""),
    choices: Object.fromEntries(named.filter(isChoice).map(chosenFirst).reverse()),
  };
}

function takesWords(input: Element): boolean {
  if (input.tagName === "textarea") return true;
  const type = attribute(input, "type") ?? "text";
  return input.tagName === "input" && ["text", "search", "tel", "email", "url"].includes(type);
}

function linesOf(input: Element): [name: string, isLong: boolean] {
  return [attribute(input, "name") ?? "", input.tagName === "textarea"];
}

function isChoice(input: Element): boolean {
  return ["radio", "checkbox"].includes(attribute(input, "type") ?? "");
}

function chosenFirst(input: Element): [string, string] {
  return [attribute(input, "name") ?? "", attribute(input, "value") ?? "on"];
}

function sentBy(input: Element): Field[] {
  const name = attribute(input, "name") ?? "";
  const type = attribute(input, "type");
  if (type === "file") return [];
  if (type === "radio" || type === "checkbox") {
    const isTicked = attribute(input, "checked") !== undefined;
    return isTicked ? [[name, attribute(input, "value") ?? "on"]] : [];
  }
  if (input.tagName === "textarea") return [[name, textOf(input)]];
  if (input.tagName === "select") return [[name, chosenIn(input)]];
  return [[name, attribute(input, "value") ?? ""]];
}

function chosenIn(select: Element): string {
  const options = below(select).filter(({ tagName }) => tagName === "option");
  const chosen =
    options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
  return chosen ? (attribute(chosen, "value") ?? textOf(chosen)) : "";
}
