import { choose, danger, details } from "../pages";
import { defineService } from "../service";

export const streetLight = defineService({
  key: "street-light",
  version: 1,
  lgsl: 564,
  name: "Street light",
  title: "Report a street light",
  description: "A light that is out, flickering, always on or damaged",
  tier: "county",
  private: false,
  radiusMetres: 15,
  targetDays: 10,
  where: {
    label: "Where is the street light?",
  },
  pages: [
    ...danger({
      label: "Is the street light dangerous now?",
      hint: "For example, wires can be seen, or the post is leaning or has fallen.",
      advice: ["Keep others away from it, and do not touch the post or any wire."],
    }),
    choose(
      {
        id: "problem",
        label: "What is wrong with the light?",
        name: "Problem",
        missing: "Select what is wrong with the light",
      },
      {
        out: "It does not come on",
        flickers: "It flickers, or goes on and off",
        dim: "It is dim",
        always_on: "It is on all day",
        covered: "Branches or leaves cover it",
        damaged: "The post or lamp is damaged",
      },
    ),
    choose(
      {
        id: "how-many",
        label: "How many lights is it?",
        name: "How many lights",
        missing: "Select how many lights it is",
      },
      { one: "One", several: "Several next to each other", street: "The whole street" },
    ),
    {
      ask: {
        type: "text",
        id: "post-number",
        label: "What is the number on the post?",
        name: "Number on the post",
        hint: "It is on a small sign at about head height. Where there are several lights, give one.",
        optional: true,
        maxLength: 20,
        width: 10,
      },
    },
    details("For example, since when it has been out."),
  ],
  headline: ["problem", "how-many"],
});
