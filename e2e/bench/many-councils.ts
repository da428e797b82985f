import { load } from "./load";
import { cores } from "./pin";
import { type Contender, rounds } from "./rounds";
import { type Stage, startStage } from "./stage";
import type { Table } from "./tell";

/**
 * An officer's queue of 10,000 cases alone in the database, and among the queues of all 317 councils;
 * and its first page against its last. Two whole stacks stand side by side, and are asked in turn.
 */
export async function manyCouncils(
  onEnd: (close: () => void | Promise<void>) => void,
): Promise<Table[]> {
  const one = await startStage({ slugs: ["kent"], onEnd });
  const all = await startStage({ slugs: "all", beside: one, onEnd });
  const first = "/staff/kent/cases";
  return [
    {
      title: "The queue among 317 councils of 10,000 cases",
      standings: await rounds(
        [contender("317 councils", all, first), contender("one council", one, first)],
        5,
      ),
    },
    {
      title: "The queue's last page among 317 councils",
      standings: await rounds(
        [contender("the last page", all, all.lastPath), contender("the first page", all, first)],
        5,
      ),
    },
  ];
}

function contender(name: string, stage: Stage, path: string): Contender {
  const url = `${stage.origin}${path}`;
  const headers = stage.officer;
  return {
    name,
    round: () => load({ url, headers, seconds: 4, connections: 8, core: cores.client }),
  };
}
