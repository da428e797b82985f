import { is } from "@/lib/forms";
import { choose, details, optionsOf } from "../pages";
import { defineService } from "../service";

export const flyTipping = defineService({
  key: "fly-tipping",
  version: 1,
  lgsl: 587,
  name: "Fly-tipping",
  title: "Report fly-tipping",
  description: "Rubbish dumped on a street or public land",
  tier: "district",
  private: false,
  radiusMetres: 30,
  targetDays: 5,
  where: {
    label: "Where is the rubbish?",
  },
  pages: [
    choose(
      {
        id: "now",
        label: "Is somebody dumping it at this moment?",
        name: "Happening now",
        missing: "Select yes if somebody is dumping it at this moment",
      },
      { yes: "Yes", no: "No" },
    ),
    {
      when: is("now", "yes"),
      stop: {
        id: "call-police",
        title: "Call the police",
        body: [
          "Call 999 if you or somebody else is in danger. Otherwise call 101 and say what you see.",
          "Do not go near those who do it. Note the vehicle's registration number if that is safe.",
          "Come back when they have gone, to report what they left.",
        ],
        showsCouncil: true,
      },
    },
    choose(
      {
        id: "land",
        label: "What kind of land is it on?",
        name: "Kind of land",
        missing: "Select what kind of land the rubbish is on",
      },
      {
        road: "A road, pavement or verge",
        public: "A park, car park or other public land",
        alley: "An alley behind homes",
        private: "Private land",
        unknown: "I do not know",
      },
    ),
    {
      when: is("land", "private"),
      stop: {
        id: "land-owner",
        title: "Contact the owner of the land",
        body: [
          "Rubbish on private land is for its owner to remove. The council cannot collect it.",
          "If you own the land, use a licensed waste carrier, and keep the receipt.",
        ],
        link: {
          text: "Find a licensed waste carrier on GOV.UK",
          href: "https://www.gov.uk/find-registered-waste-carrier",
        },
      },
    },
    {
      ask: {
        type: "checkboxes",
        id: "waste",
        label: "What was dumped?",
        name: "What was dumped",
        hint: "Do not touch it. Select all that apply.",
        missing: "Select what was dumped",
        options: optionsOf({
          bags: "Black bags or household rubbish",
          furniture: "Furniture or mattresses",
          appliances: "Fridges, washing machines or electrical items",
          building: "Building waste or rubble",
          garden: "Garden waste",
          tyres: "Tyres or vehicle parts",
          hazardous: {
            label: "Something hazardous",
            hint: "For example, asbestos, chemicals, oil or needles",
          },
          other: "Something else",
        }),
      },
    },
    choose(
      {
        id: "amount",
        label: "How much is there?",
        name: "Amount",
        missing: "Select how much there is",
      },
      {
        item: "One bag or item",
        boot: "Enough to fill a car boot",
        van: "Enough to fill a small van",
        lorry: "Enough to fill a lorry, or more",
      },
    ),
    {
      ask: {
        type: "date",
        id: "seen-on",
        label: "When did you first see it?",
        name: "Date first seen",
        hint: "For example, 27 3 2026. Leave it empty if you do not know.",
        optional: true,
        within: "past",
      },
    },
    details("For example, the vehicle it came from, or whether it blocks the way."),
  ],
  headline: ["amount", "waste"],
});
