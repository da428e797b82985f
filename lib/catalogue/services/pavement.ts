import { is } from "@/lib/forms";
import { choose, danger, details } from "../pages";
import { defineService } from "../service";

export const pavement = defineService({
  key: "pavement",
  version: 1,
  lgsl: 537,
  name: "Pavement",
  title: "Report a problem with a pavement",
  description: "Loose, raised or missing paving, holes, kerbs",
  tier: "county",
  private: false,
  radiusMetres: 20,
  targetDays: 20,
  where: {
    label: "Where is the problem?",
  },
  pages: [
    ...danger({
      label: "Is anybody in danger from the pavement now?",
      hint: "For example, somebody has fallen and is hurt, or there is an open shaft.",
      advice: ["Then tell the council, so that it can make the pavement safe."],
    }),
    choose(
      {
        id: "problem",
        label: "What is wrong with the pavement?",
        name: "Problem",
        missing: "Select what is wrong with the pavement",
      },
      {
        uneven: "A raised or sunken slab",
        loose: "A loose or rocking slab",
        missing: "A missing slab",
        hole: "A hole or crack",
        roots: "Lifted by tree roots",
        kerb: "A broken or missing kerb",
        slippery: "Moss, mud or leaves that make it slippery",
      },
    ),
    {
      when: is("problem", "uneven", "missing", "hole", "roots"),
      ...choose(
        {
          id: "height",
          label: "How big is the step or drop?",
          name: "Step or drop",
          missing: "Select how big the step or drop is, or that you do not know",
        },
        {
          low: { label: "Lower than a golf ball", hint: "Up to 4 centimetres" },
          high: { label: "Higher than a golf ball", hint: "More than 4 centimetres" },
          unknown: "I do not know",
        },
      ),
    },
    details("For example, whether wheelchairs or prams can get past."),
  ],
  headline: ["problem", "height"],
});
