import { report } from "./report";

/** What was dumped, how much, and on whose land. */
const dumped = (waste: string[], amount: string, land: string, at: string, words: string) =>
  report({ now: "no", land, waste, amount, "seen-on": null }, at, words);

export const flyTips = [
  dumped(
    ["furniture"],
    "van",
    "road",
    "By the bottle bank",
    "Two sofas and a mattress, left overnight.",
  ),
  dumped(
    ["bags", "furniture"],
    "boot",
    "alley",
    "In the alley behind the shops",
    "The bags have split and there are rats.",
  ),
  dumped(
    ["building"],
    "van",
    "road",
    "In the lay-by",
    "Rubble and plasterboard in builder’s bags.",
  ),
  dumped(
    ["appliances"],
    "item",
    "public",
    "At the edge of the park",
    "A fridge with its door still on.",
  ),
  dumped(
    ["tyres"],
    "boot",
    "road",
    "Down the lane past the allotments",
    "About a dozen tyres in the ditch.",
  ),
  dumped(
    ["garden"],
    "boot",
    "public",
    "Behind the garages",
    "Hedge cuttings, it happens every few weeks.",
  ),
  dumped(
    ["bags"],
    "item",
    "road",
    "Next to the litter bin",
    "Household rubbish in black bags, three or four a week.",
  ),
  dumped(
    ["hazardous", "building"],
    "boot",
    "road",
    "By the field gate",
    "Corrugated sheets that look like asbestos.",
  ),
  dumped(
    ["other"],
    "item",
    "alley",
    "Behind the surgery",
    "A child’s car seat and a broken trampoline.",
  ),
  dumped(
    ["furniture", "appliances"],
    "lorry",
    "unknown",
    "On the old station yard",
    "A whole house clearance, by the look of it.",
  ),
];

/** What it is on, whether it offends and how big it is. */
const sprayed = (surface: string, offensive: string, size: string, at: string, words: string) =>
  report({ surface, offensive, size }, at, words);

export const graffiti = [
  sprayed("bridge", "no", "large", "In the underpass", "Both walls from end to end."),
  sprayed(
    "street",
    "yes",
    "small",
    "On the bench by the river",
    "Racist words scratched and inked into the wood.",
  ),
  sprayed(
    "building",
    "no",
    "medium",
    "On the side of the public toilets",
    "Silver spray paint, new this weekend.",
  ),
  sprayed(
    "play",
    "yes",
    "medium",
    "On the slide",
    "Swear words where small children can read them.",
  ),
  sprayed(
    "private",
    "no",
    "medium",
    "On the shutter of the empty shop",
    "It has been there for months and draws more.",
  ),
  sprayed(
    "street",
    "no",
    "small",
    "On the road sign at the junction",
    "You can no longer read the name.",
  ),
  sprayed("building", "yes", "large", "On the library wall", "A threat against somebody, in red."),
];

/** What the vehicle is like, and how long it has stood there. */
const left = (make: string, since: string, condition: string[], at: string, words: string) =>
  report(
    { danger: "no", land: "road", registration: null, make, taxed: "no", since, condition },
    at,
    words,
  );

export const abandonedVehicles = [
  left(
    "Silver Ford Fiesta",
    "longer",
    ["tyres", "mould"],
    "Outside the flats",
    "It has not moved since the summer.",
  ),
  left(
    "White van, no windows at the back",
    "month",
    ["rubbish"],
    "By the industrial estate",
    "Full of old carpets.",
  ),
  left(
    "Blue Vauxhall Corsa",
    "week",
    ["windows", "plates"],
    "In the lay-by",
    "Turned up on Friday with no plates.",
  ),
  left(
    "Black Nissan Qashqai",
    "longer",
    ["burnt"],
    "Near the quarry entrance",
    "Burnt out, glass all over the verge.",
  ),
  left(
    "Red moped",
    "unknown",
    ["none"],
    "Chained to the railings",
    "Nobody here knows whose it is.",
  ),
  left(
    "Caravan, cream and brown",
    "longer",
    ["mould", "windows"],
    "On the verge",
    "Takes up half of the footpath as well.",
  ),
];

/** What was not collected, and whether the crew fetches it. */
const missed = (bins: string[], assisted: string, at: string, words: string) =>
  report({ bins, "out-in-time": "yes", label: "no", assisted }, at, words);

export const missedBins = [
  missed(
    ["recycling"],
    "no",
    "At the end of the close",
    "The whole close was missed, not only ours.",
  ),
  missed(["rubbish"], "no", "Number 8", "Out by six in the morning. Next door’s was taken."),
  missed(["food"], "no", "Number 17", "Second week running."),
  missed(["garden"], "no", "Number 31", "We pay for this one."),
  missed(
    ["rubbish", "recycling"],
    "yes",
    "The bungalow with the ramp",
    "The crew normally fetches it from the side gate.",
  ),
  missed(
    ["recycling"],
    "no",
    "Number 52",
    "They said the road was blocked, but it was clear all day.",
  ),
  missed(["clinical"], "no", "Number 3", "It should not stand outside over the weekend."),
];
