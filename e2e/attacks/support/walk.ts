import type { Answer, Client } from "../../support/http/client";
import { everyRoute, pathOf } from "./routes";

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
