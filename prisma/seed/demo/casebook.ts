import { serviceByKey } from "@/lib/catalogue";
import type { Answers } from "@/lib/forms";
import { addDays, type Day } from "@/lib/platform";
import type { FurnishedCouncil } from "./furnished";
import { type DemoReport, demoReports } from "./reports";
import { type Story, stories } from "./stories";

/** How many cases a council of the demo has. */
export const CASES = 40;

const STREETS = [
  "Station Road",
  "High Street",
  "Mill Lane",
  "Church Street",
  "Victoria Road",
  "Park Avenue",
  "The Crescent",
  "Queen Street",
  "Albert Road",
  "School Lane",
  "Orchard Way",
  "New Road",
  "Green Lane",
];

/** A case as it is thought up, before its story is told. */
export interface Entry {
  /** Of the council's, from 0. */
  number: number;
  service: string;
  team: string;
  targetDays: number;
  story: Story;
  report: DemoReport;
  place: string;
  lat: number;
  long: number;
}

/** The cases of a council: its own services, over all its places, in every course. */
export function casebookOf(council: FurnishedCouncil): Entry[] {
  const kinds = Object.entries(council.teams).flatMap(([team, { services }]) =>
    Object.entries(services).map(([service, { targetDays }]) => ({ team, service, targetDays })),
  );
  return Array.from({ length: CASES }, (_, number) => {
    const round = Math.floor(number / stories.length);
    const kind = at(kinds, number + round);
    const reports = reportsOf(kind.service, council);
    const report = at(reports, Math.floor((number + round) / kinds.length));
    const [town, lat, long] = at(council.places, number * 5 + round);
    return {
      ...{ number, report, ...kind },
      story: at(stories, number),
      place: `${report.at}, ${at(STREETS, number * 3 + round)}, ${town}`,
      lat: lat + spread(number * 37) * 0.0003,
      long: long + spread(number * 53) * 0.0004,
    };
  });
}

/** What the resident answered, as the journey asks it. */
export function answersOf({ service, report }: Entry, receivedOn: Day): Answers {
  const dated = service === "missed-bin" ? { "due-on": addDays(receivedOn, -1) } : {};
  return { ...report.answers, ...dated, details: report.words };
}

/** Whether anybody may see of it: what the catalogue calls private, nobody may. */
export function isPrivate({ service }: Entry): boolean {
  return serviceByKey(service)?.private ?? true;
}

function reportsOf(service: string, { slug }: FurnishedCouncil): DemoReport[] {
  const found = Object.entries(demoReports).find(([key]) => key === service)?.[1] ?? [];
  if (Array.isArray(found)) return found;
  if (slug === "kent") return found.county;
  return slug === "canterbury" ? found.district : [...found.county, ...found.district];
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error("A list of the demo is empty");
  return one;
}

/** From −10 to 10. */
function spread(number: number): number {
  return (number % 21) - 10;
}
