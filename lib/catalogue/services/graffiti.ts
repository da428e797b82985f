import { is } from "@/lib/forms";
import { choose, details } from "../pages";
import { defineService } from "../service";

export const graffiti = defineService({
  key: "graffiti",
  version: 1,
  lgsl: 584,
  name: "Graffiti",
  title: "Report graffiti",
  description: "Writing or drawing on public buildings, walls, signs or benches",
  tier: "district",
  private: false,
  radiusMetres: 20,
  targetDays: 10,
  where: {
    label: "Where is the graffiti?",
  },
  pages: [
    choose(
      {
        id: "surface",
        label: "What is it on?",
        name: "What it is on",
        missing: "Select what the graffiti is on",
      },
      {
        building: "A public building or wall",
        street: "A sign, bench, bin or street light",
        bridge: "A bridge or underpass",
        play: "A playground or park",
        utility: "A phone box, post box or cabinet of a company",
        private: "A home, shop or other private building",
      },
    ),
    {
      when: is("surface", "utility"),
      stop: {
        id: "company",
        title: "Contact the company it belongs to",
        body: [
          "Phone boxes, post boxes and street cabinets are cleaned by the company that owns them.",
          "Its name and telephone number are on a label on the outside.",
        ],
      },
    },
    choose(
      {
        id: "offensive",
        label: "Is it offensive?",
        name: "Offensive",
        hint: "For example, it is racist, threatening or sexual. We remove that first.",
        missing: "Select whether the graffiti is offensive",
      },
      { yes: "It is offensive", no: "It is not offensive" },
    ),
    choose(
      {
        id: "size",
        label: "How big is it?",
        name: "Size",
        missing: "Select how big the graffiti is",
      },
      {
        small: "Smaller than a sheet of A4 paper",
        medium: "Up to the size of a door",
        large: "Bigger than a door",
      },
    ),
    details("For example, whether it is paint, ink or stickers, or how high up it is."),
  ],
  headline: ["offensive", "surface"],
});
