import { type Keeping, ownHangings, ownHoldings } from "@/lib/cases";
import type { Day, Db } from "@/lib/platform";
import { type CaseRuleKey, caseRules, ruleOfService, spanText } from "./schema";

/** What a council holds of one kind of matter, and for how long. */
export interface KindHolding {
  rule: CaseRuleKey;
  /** Keys of the services. */
  services: string[];
  open: number;
  closed: number;
  /** Of the closed ones: how many are needed on the day asked about, whatever their person wishes. */
  needed: number;
  /** The last day on which one of these is needed; null where none is. */
  neededUntil: Day | null;
  /** The last day on which one of the closed ones is kept; null where none is closed. */
  keptUntil: Day | null;
}

/** What a council holds of a resident. */
export interface CouncilHolding {
  councilId: string;
  kinds: KindHolding[];
  /** What they and the council wrote to each other. */
  messages: number;
  files: number;
  /** Reports that the council handed over, and keeps as they were then. */
  former: number;
  /** Reports of others that they follow. */
  followed: number;
}

/** What each council holds of the resident who asks, as it is needed on a day. */
export async function holdingsOn(db: Db, day: Day): Promise<CouncilHolding[]> {
  const rows = await ownHoldings(db, keepings, day);
  const hangings = await ownHangings(db);
  const ids = [...new Set([...rows, ...hangings].map(({ councilId }) => councilId))];
  return ids.map((councilId) => {
    const hanging = hangings.find((each) => each.councilId === councilId);
    return {
      ...{ messages: 0, files: 0, former: 0, followed: 0 },
      ...hanging,
      councilId,
      kinds: kindsIn(rows.filter((row) => row.councilId === councilId)),
    };
  });
}

/** How many reports a council has of somebody now. */
export function reportsIn({ kinds }: Pick<CouncilHolding, "kinds">): number {
  return kinds.reduce((sum, { open, closed }) => sum + open + closed, 0);
}

type Rows = Awaited<ReturnType<typeof ownHoldings>>;

function kindsIn(rows: Rows): KindHolding[] {
  return ruleKeys.flatMap((rule) => {
    const of = rows.filter(({ service }) => (ruleOfService[service] ?? "everyday") === rule);
    if (of.length === 0) return [];
    const sum = (count: "open" | "closed" | "needed") =>
      of.reduce((all, row) => all + row[count], 0);
    return [
      {
        rule,
        services: of.map(({ service }) => service),
        ...{ open: sum("open"), closed: sum("closed"), needed: sum("needed") },
        neededUntil: latest(of.map((row) => row.neededUntil)),
        keptUntil: latest(of.map((row) => row.keptUntil)),
      },
    ];
  });
}

/** The last of some days; null where there is none. */
export function latest(days: (Day | null)[]): Day | null {
  return days.reduce(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}

const ruleKeys = Object.keys(caseRules) as CaseRuleKey[];

function keepingOf(rule: CaseRuleKey): Omit<Keeping, "services"> {
  const { keep, minimum } = caseRules[rule];
  return { keep: spanText(keep), minimum: spanText(minimum) };
}

const keepings = {
  rules: ruleKeys.map((rule) => ({
    services: Object.keys(ruleOfService).filter((service) => ruleOfService[service] === rule),
    ...keepingOf(rule),
  })),
  others: keepingOf("everyday"),
};
