import { report } from "./report";

/** A pothole, by where on the road, how wide and how deep. */
const hole = (position: string, size: string, depth: string, at: string, words: string) =>
  report({ danger: "no", position, size, depth }, at, words);

export const potholes = [
  hole(
    "wheels",
    "large",
    "deep",
    "Outside the primary school",
    "It has got much deeper since the frost. Cars swerve across the white line to miss it.",
  ),
  hole(
    "kerb",
    "medium",
    "medium",
    "By the bus shelter",
    "People waiting for the bus get soaked each time it fills with rain.",
  ),
  hole(
    "junction",
    "large",
    "medium",
    "At the turning for the railway station",
    "Several together, just where you have to brake.",
  ),
  hole(
    "cycle_lane",
    "small",
    "medium",
    "Before the traffic lights",
    "Right in the line that bicycles take. I saw somebody nearly come off.",
  ),
  hole(
    "middle",
    "medium",
    "shallow",
    "Opposite the church hall",
    "An old patch has come out again.",
  ),
  hole(
    "crossing",
    "small",
    "shallow",
    "On the zebra crossing by the chemist",
    "Mobility scooters tip into it.",
  ),
  hole("wheels", "medium", "deep", "Near number 40", "It cracked one of my wheels last week."),
  hole(
    "kerb",
    "large",
    "medium",
    "Outside the garage",
    "Runs for about three metres along the gutter.",
  ),
  hole(
    "wheels",
    "small",
    "unknown",
    "On the bend past the pub",
    "You cannot see it at night, the street light there is off.",
  ),
  hole(
    "junction",
    "medium",
    "deep",
    "On the roundabout, second exit",
    "Lorries bang through it all night.",
  ),
];

/** A fault of a pavement, and how big the step is where that is asked. */
const slab = (problem: string, height: string | null, at: string, words: string) =>
  report({ danger: "no", problem, ...(height ? { height } : {}) }, at, words);

export const pavements = [
  slab(
    "uneven",
    "high",
    "Outside the post office",
    "My neighbour tripped on it. It stands up by at least an inch.",
  ),
  slab("loose", null, "By the dentist", "It rocks, and squirts dirty water when it has rained."),
  slab(
    "roots",
    "high",
    "Under the big plane tree",
    "The roots have lifted four slabs. Prams have to go round in the road.",
  ),
  slab(
    "kerb",
    null,
    "At the corner by the bakery",
    "The dropped kerb has broken away, so wheelchairs cannot get up.",
  ),
  slab("missing", "low", "Next to the cash machine", "Somebody put a cone in the gap weeks ago."),
  slab(
    "slippery",
    null,
    "On the footpath behind the flats",
    "Thick moss all along. It is like ice in the mornings.",
  ),
  slab("hole", "unknown", "Outside the nursery", "Left after the cable works and never filled."),
  slab(
    "uneven",
    "low",
    "Between the two bus stops",
    "Not high, but it is dark there and people catch their feet.",
  ),
];

/** A street light's fault, how many, and the number on its post. */
const light = (
  problem: string,
  howMany: string,
  postNumber: string | null,
  at: string,
  words: string,
) => report({ danger: "no", problem, "how-many": howMany, "post-number": postNumber }, at, words);

export const streetLights = [
  light("out", "one", "14", "On the corner by the shop", "It has been out for a fortnight."),
  light(
    "flickers",
    "one",
    "7A",
    "Outside number 22",
    "It flashes all night straight into the bedrooms.",
  ),
  light(
    "out",
    "several",
    "3",
    "Along the path to the park",
    "Four in a row. Nobody likes to walk there after dark.",
  ),
  light("always_on", "one", null, "By the scout hut", "On day and night since the clocks changed."),
  light("covered", "one", "31", "Near the library", "The branches have grown all round it."),
  light(
    "damaged",
    "one",
    "9",
    "By the car park entrance",
    "A van backed into it. The door at the bottom hangs open, no wires to be seen.",
  ),
  light("dim", "several", "18", "On the hill", "They never come up to full brightness."),
  light("out", "street", null, "The whole length", "All of them went off on Sunday evening."),
];

/** Which drain, and what is wrong with it. */
const drain = (kind: string, problem: string, at: string, words: string) =>
  report({ danger: "no", drain: kind, problem }, at, words);

export const roadDrains = [
  drain("gully", "blocked", "Outside the village shop", "Full to the top with leaves."),
  drain(
    "gully",
    "standing",
    "At the dip under the railway bridge",
    "The road is half under water whenever it rains.",
  ),
  drain("gully", "flooding", "Opposite the doctor’s", "It bubbles up and runs down to the houses."),
  drain("gully", "broken", "By the school gates", "The grating rocks when cars go over it."),
  drain("gully", "smell", "Near the takeaway", "It smells terrible on warm days."),
];

export const otherDrains = [
  drain(
    "public",
    "standing",
    "In the car park behind the market",
    "A puddle as big as three cars that never goes.",
  ),
  drain(
    "public",
    "blocked",
    "On the footpath through the park",
    "Blocked with leaves and wet wipes.",
  ),
  drain("public", "smell", "By the playground", "The children notice it every day."),
];
