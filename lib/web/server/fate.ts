import type { Area } from "./area";

/** What becomes of an answer of Next's, once its head is known. */
export type Fate = "as-it-is" | "strip" | "compress" | "empty" | "problem-page" | "bare-status";

export interface AnswerHead {
  area: Area;
  status: number;
  /** The media type, "" where none was set. */
  type: string;
  isEncoded: boolean;
  /** A person is to see it: not a picture or a script, nor Next's client router, which shows its own page. */
  isForPeople: boolean;
}

/**
 * Decides it. Where a page throws or is not found, Next answers with an empty
 * `<html id="__next_error__">` that only its script fills; where an action throws, and the form was
 * posted without script, with `Internal Server Error` in plain text; where nothing matches, with a
 * page of its own. None of them is fit to be seen, so in the areas that people visit every HTML,
 * plain-text or empty answer from 400 up is replaced. Redirects carry that empty page too.
 */
export function fateOf({ area, status, type, isEncoded, isForPeople }: AnswerHead): Fate {
  const isPage = type.startsWith("text/html");
  if (status >= 300 && status < 400) return isPage ? "empty" : "as-it-is";
  if (status >= 400) {
    const isUnfit = isPage || type === "" || type.startsWith("text/plain");
    const isVisited = area === "plain" || area === "staff";
    if (isUnfit && isVisited && isForPeople) return "problem-page";
    if (isPage) return "bare-status";
  }
  if (area !== "plain" || status === 206 || isEncoded) return "as-it-is";
  if (isPage) return "strip";
  return isText(type) ? "compress" : "as-it-is";
}

function isText(type: string): boolean {
  return /^(text\/|application\/(json|geo\+json|javascript|xml)|image\/svg)/.test(type);
}
