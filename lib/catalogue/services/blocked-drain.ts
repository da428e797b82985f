import { is } from "@/lib/forms";
import { choose, danger, details } from "../pages";
import { defineService } from "../service";

/** A gully in the highway is the highway authority's (Highways Act 1980, section 100). */
export const blockedDrain = defineService({
  key: "blocked-drain",
  version: 1,
  lgsl: 664,
  name: "Blocked drain",
  title: "Report a blocked drain",
  description: "A drain in a road or public place that is blocked or overflows",
  tier: { when: is("drain", "gully"), tier: "county", otherwise: "district" },
  private: false,
  radiusMetres: 20,
  targetDays: 10,
  where: {
    label: "Where is the drain?",
  },
  pages: [
    ...danger({
      label: "Is anybody in danger from the water or the drain now?",
      hint: "For example, a cover is missing, or deep water covers the road.",
      advice: ["Do not walk or drive through flood water."],
    }),
    choose(
      {
        id: "drain",
        label: "Which drain is it?",
        name: "Kind of drain",
        missing: "Select which drain it is",
      },
      {
        gully: { label: "A drain in the road", hint: "A grating in the road or at the kerb" },
        public: {
          label: "A drain in another public place",
          hint: "For example, in a car park, a park or a footpath away from a road",
        },
        sewer: { label: "A sewer", hint: "Waste water or its smell comes out of a manhole" },
        home: { label: "A drain of a home or business", hint: "It is on private land" },
      },
    ),
    {
      when: is("drain", "sewer"),
      stop: {
        id: "water-company",
        title: "Contact your water company",
        body: ["Sewers belong to the water company, not the council. It has to deal with this."],
        link: {
          text: "Find your water company on the Water UK website",
          href: "https://www.water.org.uk/customers/find-your-supplier",
        },
      },
    },
    {
      when: is("drain", "home"),
      stop: {
        id: "owner",
        title: "Contact the owner or landlord",
        body: [
          "A drain on private land is for its owner to clear. Tenants can ask their landlord.",
          "Where the drain is shared with other homes, contact your water company.",
        ],
        link: {
          text: "Find your water company on the Water UK website",
          href: "https://www.water.org.uk/customers/find-your-supplier",
        },
      },
    },
    choose(
      {
        id: "problem",
        label: "What is wrong with the drain?",
        name: "Problem",
        missing: "Select what is wrong with the drain",
      },
      {
        blocked: "It is blocked, but there is no water now",
        standing: "Water stands around it after rain",
        flooding: "Water runs from it onto the road, path or land",
        broken: "The cover is broken or loose",
        smell: "It smells",
      },
    ),
    details("For example, how often it floods, or what blocks it."),
  ],
  headline: ["drain", "problem"],
});
