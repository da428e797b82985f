import { z } from "zod";
import { backLimit } from "../../way-back";

/** What the address of the page says. What it says wrong is as if it were not said. */
export const handOverQuery = z.object({
  /** The slug of the council that was chosen. */
  to: z.string().max(100).optional().catch(undefined),
  /** What a council was looked for by. */
  name: z.string().max(100).optional().catch(undefined),
  /** The category that it is to have there. */
  service: z.string().max(100).optional().catch(undefined),
  /** The queue's query string, for the way back from the case. */
  back: z.string().max(backLimit).optional().catch(undefined),
});

export type HandOverQuery = z.infer<typeof handOverQuery>;

/** The address of the page that says this. */
export function handOverPath(casePath: string, query: HandOverQuery): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(said).toString();
  return `${casePath}/hand-over${text && `?${text}`}`;
}
