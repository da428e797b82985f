import type { Service, Tier } from "@/lib/catalogue";
import type { OutsideNation, WhoServes } from "@/lib/councils";
import { not, type Page, type StopPage } from "@/lib/forms";
import type { ClosedOffer } from "./serving";

/** The end of the road outside England. */
export function outsidePage(who: WhoServes | null): Page[] {
  if (who?.kind !== "outside" && who?.kind !== "unknown-postcode") return [];
  const nation = who.kind === "outside" ? who.nation : "unknown";
  const link = {
    text: "Find your council on GOV.UK",
    href: "https://www.gov.uk/find-local-council",
  };
  return [{ stop: { id: "outside-england", ...outside[nation], link } }];
}

const outside: Record<OutsideNation, { title: string; body: string[] }> = {
  wales: nationWords("Wales"),
  scotland: nationWords("Scotland"),
  "northern-ireland": nationWords("Northern Ireland"),
  unknown: {
    title: "We cannot find a council for this place",
    body: [
      "No council in England looks after this place.",
      "Go back and check where it is, or find the council on GOV.UK.",
    ],
  },
};

function nationWords(nation: string) {
  return {
    title: `This place is in ${nation}`,
    body: [
      "You can only report places in England here.",
      "GOV.UK tells you which council to report it to.",
    ],
  };
}

/** Which area it is, where the place alone does not tell. */
export function areaPage(who: WhoServes | null): Page[] {
  if (who?.kind !== "ask") return [];
  const options = who.candidates.map(({ lower, county }) => ({
    value: lower.slug,
    label: lower.name,
    hint: county ? `Also in ${county.name}’s area` : undefined,
  }));
  return [
    {
      ask: {
        type: "radios",
        id: "area",
        label: "Which council’s area is it in?",
        name: "Council area",
        hint: "The place is near a border, and we cannot tell.",
        missing: "Select which council’s area it is in",
        options,
      },
    },
  ];
}

/** Where the council responsible does not take these reports here: at once, or once answers tell. */
export function notOffered(
  { tier, name }: Service,
  closed: Partial<Record<Tier, ClosedOffer>>,
): { before: Page[]; after: Page[] } {
  if (typeof tier === "string") return { before: refusal(name, closed[tier]), after: [] };
  const [first] = refusal(name, closed[tier.tier]);
  const [second] = refusal(name, closed[tier.otherwise], "not-taken-here");
  return {
    before: [],
    after: [
      ...(first ? [{ when: tier.when, ...first }] : []),
      ...(second ? [{ when: not(tier.when), ...second }] : []),
    ],
  };
}

function refusal(service: string, closed: ClosedOffer | undefined, id = "not-taken"): StopPage[] {
  if (!closed) return [];
  const { council, words, url } = closed;
  const site = council.homepage
    ? { text: `Go to ${council.name}’s website`, href: council.homepage }
    : undefined;
  const stop = {
    id,
    title: "Contact the council another way",
    body: [
      `${council.name} does not take reports of this kind here: ${service.toLowerCase()}.`,
      ...(words ? [words] : []),
    ],
    showsCouncil: true,
    link: url ? { text: "Where to report it instead", href: url } : site,
  };
  return [{ stop }];
}
