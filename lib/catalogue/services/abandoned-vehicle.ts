import { choose, danger, details, optionsOf } from "../pages";
import { defineService } from "../service";

/** Refuse Disposal (Amenity) Act 1978, section 3: the district's, county roads included. */
export const abandonedVehicle = defineService({
  key: "abandoned-vehicle",
  version: 1,
  lgsl: 372,
  name: "Abandoned vehicle",
  title: "Report an abandoned vehicle",
  description: "A vehicle left behind for a long time, with no tax or in bad condition",
  tier: "district",
  private: true,
  radiusMetres: 0,
  targetDays: 10,
  where: {
    label: "Where is the vehicle?",
  },
  pages: [
    ...danger({
      label: "Is the vehicle dangerous now?",
      hint: "For example, it is on fire, leaks fuel, or stands in the way of traffic.",
      advice: ["Keep away from it."],
    }),
    choose(
      {
        id: "land",
        label: "What kind of land is it on?",
        name: "Kind of land",
        missing: "Select what kind of land the vehicle is on",
      },
      {
        road: "A road, pavement or verge",
        public: "A public car park or other public land",
        private: "Private land",
        unknown: "I do not know",
      },
    ),
    {
      ask: {
        type: "text",
        id: "registration",
        label: "What is its registration number?",
        name: "Registration number",
        hint: "Leave it empty if the vehicle has no number plates.",
        optional: true,
        maxLength: 10,
        width: 10,
        format: {
          pattern: /^[A-Za-z0-9 ]{2,10}$/,
          error: "Registration number must only include letters and numbers, like AB12 CDE",
        },
      },
    },
    {
      ask: {
        type: "text",
        id: "make",
        label: "What does it look like?",
        name: "Vehicle",
        hint: "Give its make, model and colour, for example, silver Ford Fiesta.",
        missing: "Enter what the vehicle looks like",
        maxLength: 100,
      },
    },
    choose(
      {
        id: "taxed",
        label: "Is it taxed?",
        name: "Taxed",
        hint: "With its registration number you can check that on GOV.UK.",
        missing: "Select whether the vehicle is taxed, or that you do not know",
      },
      { no: "It is not taxed", yes: "It is taxed", unknown: "I do not know" },
    ),
    choose(
      {
        id: "since",
        label: "How long has it been there?",
        name: "There for",
        missing: "Select how long the vehicle has been there",
      },
      {
        week: "Up to a week",
        month: "Up to a month",
        longer: "More than a month",
        unknown: "I do not know",
      },
    ),
    {
      ask: {
        type: "checkboxes",
        id: "condition",
        label: "What condition is it in?",
        name: "Condition",
        hint: "Select all that apply.",
        missing: "Select what condition the vehicle is in",
        options: [
          ...optionsOf({
            tyres: "Flat or missing tyres",
            windows: "Broken windows",
            burnt: "Burnt out",
            rubbish: "Full of rubbish",
            mould: "Mould, moss or rust",
            plates: "No number plates",
          }),
          { value: "none", label: "None of these", exclusive: true },
        ],
      },
    },
    details("For example, whether it has been moved."),
  ],
  headline: ["make", "land"],
});
