import { channelNames, stateNames } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { formatDay } from "@/lib/platform";
import { type Filters, queuePath, standardFilters } from "./filters";

export interface Named {
  id: string;
  name: string;
}

type ChipsProps = {
  slug: string;
  filters: Filters;
  words: string | undefined;
  teams: Named[];
  colleagues: Named[];
  /** The page below the queue that shows them, where it is not the queue itself. */
  below?: string;
};

const flags = {
  overdue: "Overdue",
  unread: "Unread message",
  disputed: "Not fixed, says the resident",
  offered: "Handed over to us",
  reopened: "Reopened",
  merged: "With parts of incidents",
} as const;

/** What narrows the queue now, each with a link that takes it away. */
export function Chips(props: ChipsProps) {
  const { slug, filters, below } = props;
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  return (
    <section aria-label="Filters in use">
      <ul className="lgo-chips">
        {chips.map(({ name, text }) => (
          <li key={name}>
            {text}{" "}
            <a
              className="govuk-link"
              href={queuePath(slug, { ...filters, [name]: standardFilters[name] }, {}, below)}
            >
              Remove<span className="govuk-visually-hidden"> filter: {text}</span>
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link" href={queuePath(slug, {}, {}, below)}>
            Clear filters
          </a>
        </li>
      </ul>
    </section>
  );
}

type Chip = { name: keyof Filters; text: string };

function chipsOf({ filters, words, teams, colleagues }: ChipsProps): Chip[] {
  const { state, service, team, whose, channel, postcode, within, box, from, to } = filters;
  const nameIn = (list: Named[], id: string) => list.find((one) => one.id === id)?.name;
  const all: (Chip | false | undefined)[] = [
    words !== undefined && { name: "q", text: `“${words}”` },
    state !== "open" && {
      name: "state",
      text: state === "all" ? "Open and closed" : stateNames[state],
    },
    service !== "all" && { name: "service", text: serviceByKey(service)?.name ?? service },
    team !== undefined && { name: "team", text: `Team: ${nameIn(teams, team) ?? "unknown"}` },
    whose !== "all" && { name: "whose", text: whoseWords(whose, nameIn(colleagues, whose)) },
    ...Object.entries(flags).map(([name, text]) => {
      const key = name as keyof typeof flags;
      return filters[key] === "yes" && { name: key, text };
    }),
    channel !== "all" && {
      name: "channel",
      text: `Came by: ${channelNames[channel].toLowerCase()}`,
    },
    postcode !== undefined && { name: "postcode", text: `Within ${within} km of ${postcode}` },
    box !== undefined && { name: "box", text: "In an area of the map" },
    from !== undefined && { name: "from", text: `Received from ${formatDay(from)}` },
    to !== undefined && { name: "to", text: `Received to ${formatDay(to)}` },
  ];
  return all.filter((chip) => typeof chip === "object");
}

function whoseWords(whose: string, name: string | undefined): string {
  if (whose === "mine") return "Assigned to me";
  return whose === "unassigned" ? "Assigned to nobody" : `Assigned to ${name ?? "somebody else"}`;
}
