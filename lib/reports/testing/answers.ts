import type { Answers } from "@/lib/forms";
import type { Typed } from "./journey";

/** A place in Canterbury, as its page takes it: a postcode of the seeded sample. */
export const canterbury: Typed = {
  "location-postcode": "CT1 2UR",
  "location-place": "By the gate",
};

/** The same as it is kept, with nothing reported near it. */
export const inCanterbury: Answers = {
  same: "none",
  location: {
    ...{ lat: 51.2775, long: 1.0815, from: "postcode" },
    ...{ postcode: "CT1 2UR", place: "By the gate" },
  },
};

export const inRotherham: Answers = {
  same: "none",
  location: {
    ...{ lat: 53.43, long: -1.357, from: "postcode" },
    ...{ postcode: "S60 1AE", place: "By the minster" },
  },
};

const rest: Answers = { details: null, "photo-1": null, name: null, email: null, phone: null };

/** By service: every question after the place, answered. */
export const answered = {
  pothole: {
    ...{ danger: "no", position: "kerb", size: "large", depth: "unknown" },
    ...{ details: "Fills with water", "photo-1": null },
    ...{ name: "Ada", email: "Ada@Example.org", phone: null },
  },
  pavement: { danger: "no", problem: "hole", height: "high", ...rest },
  "fly-tipping": {
    ...{ now: "no", land: "road", waste: ["bags", "tyres"], amount: "van", "seen-on": null },
    ...rest,
  },
  graffiti: { surface: "building", offensive: "no", size: "small", ...rest },
  "missed-bin": {
    ...{ bins: ["rubbish"], "due-on": "2026-01-02", "out-in-time": "yes", label: "no" },
    ...{ assisted: "no", ...rest },
  },
} satisfies Record<string, Answers>;
