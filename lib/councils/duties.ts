/**
 * What councils do besides the problems that can be reported here, by the tier whose it is where
 * two councils share a place: topics of the Local Government Service List, from GOV.UK publisher
 * (MIT, Crown copyright), in fewer words. What both tiers do is left out: it tells them not apart.
 */
const DUTIES: readonly { lgsl: readonly number[]; tier: "county" | "district"; topic: string }[] = [
  { lgsl: [13, 14, 36], tier: "county", topic: "school places and term dates" },
  { lgsl: [3, 40], tier: "county", topic: "travel to school" },
  { lgsl: [9, 1788], tier: "county", topic: "special educational needs" },
  { lgsl: [159, 160], tier: "county", topic: "fostering and adoption" },
  { lgsl: [209, 287, 296], tier: "county", topic: "social care" },
  { lgsl: [279], tier: "county", topic: "Blue Badges" },
  { lgsl: [273, 280], tier: "county", topic: "bus passes" },
  { lgsl: [437], tier: "county", topic: "libraries" },
  { lgsl: [561, 567, 568, 571], tier: "county", topic: "gritting, traffic lights and crossings" },
  { lgsl: [477], tier: "county", topic: "dropped kerbs" },
  { lgsl: [852], tier: "county", topic: "citizenship ceremonies" },
  { lgsl: [57, 59], tier: "district", topic: "Council Tax" },
  { lgsl: [69], tier: "district", topic: "Housing Benefit" },
  { lgsl: [92, 112, 141], tier: "district", topic: "council homes and homelessness" },
  { lgsl: [524, 528, 530, 533], tier: "district", topic: "bins, recycling and garden waste" },
  { lgsl: [516, 512, 508], tier: "district", topic: "planning and protected trees" },
  { lgsl: [499], tier: "district", topic: "building control" },
  { lgsl: [364], tier: "district", topic: "registering to vote" },
  { lgsl: [580, 577], tier: "district", topic: "street cleaning and dog fouling" },
  { lgsl: [412, 431], tier: "district", topic: "noise and pests" },
  { lgsl: [860], tier: "district", topic: "licences to sell alcohol" },
  { lgsl: [510], tier: "district", topic: "allotments" },
];

/** What a council of this tier does besides, in a few words each. */
export function dutiesOf(tier: "county" | "district"): string[] {
  return DUTIES.filter((duty) => duty.tier === tier).map(({ topic }) => topic);
}
