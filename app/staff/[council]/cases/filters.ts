import { z } from "zod";
import { caseStates, type QueueFilter } from "@/lib/cases";
import { services } from "@/lib/catalogue";

const serviceKeys = services.map(({ key }) => key);

/** What the address of the queue says. What it says wrong is as if it were not said. */
export const filterSchema = z.object({
  state: z.enum(["open", "all", ...caseStates]).catch("open"),
  service: z.enum(["all", ...serviceKeys]).catch("all"),
  whose: z.enum(["all", "mine", "unassigned"]).catch("all"),
  overdue: z.literal("yes").optional().catch(undefined),
});

export type Filters = z.infer<typeof filterSchema>;

/** The filters as `queue` takes them. */
export function queueFilter(councilId: string, filters: Filters): QueueFilter {
  const { state, service, whose, overdue } = filters;
  return {
    councilId,
    state: state === "all" ? undefined : state,
    service: service === "all" ? undefined : service,
    mine: whose === "mine",
    unassigned: whose === "unassigned",
    overdue: overdue === "yes",
  };
}

/** The address of a page of the queue with these filters; those at their standard are left out. */
export function queuePath(
  slug: string,
  filters: Partial<Filters>,
  cursor: { after?: string; before?: string } = {},
): string {
  const standard = { state: "open", service: "all", whose: "all", overdue: undefined };
  const said = Object.entries({ ...filters, ...cursor }).flatMap(([name, value]) =>
    value === undefined || value === Reflect.get(standard, name) ? [] : [[name, value]],
  );
  const query = new URLSearchParams(said).toString();
  return `/staff/${slug}/cases${query && `?${query}`}`;
}
