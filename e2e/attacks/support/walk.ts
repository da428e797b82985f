import type { Answer, Client } from "./client";
import { formsOf, type PageForm } from "./forms";
import { everyRoute, pathOf } from "./routes";

/** A form where it stands. */
export interface StandingForm {
  path: string;
  form: PageForm;
}

/** The addresses of every page below one, with these ids in them; a page whose ids are not given is left out. */
export function pagesBelow(start: string, ids: Record<string, string>): string[] {
  return everyRoute()
    .filter(({ isPage, pattern }) => isPage && pattern.startsWith(start))
    .filter(({ segments }) => segments.every((name) => ids[name]))
    .map((route) => pathOf(route, ids));
}

/** Opens pages, some at a time, in their order. */
export async function openAll(client: Client, paths: string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...paths.entries()];
  const walker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      answers[next[0]] = await client.get(next[1]);
    }
  };
  await Promise.all([walker(), walker(), walker(), walker()]);
  return answers;
}

/** Every form of an action that a client is shown on these pages: not those of an address, as to sign out. */
export async function formsOn(client: Client, paths: string[]): Promise<StandingForm[]> {
  const answers = await openAll(client, paths);
  return answers.flatMap(({ text }, at) =>
    formsOf(text)
      .filter(({ action }) => action === "")
      .map((form) => ({ path: paths[at] ?? "", form })),
  );
}
