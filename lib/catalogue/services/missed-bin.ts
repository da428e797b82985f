import { is } from "@/lib/forms";
import { choose, details, optionsOf } from "../pages";
import { defineService } from "../service";

export const missedBin = defineService({
  key: "missed-bin",
  version: 1,
  lgsl: 524,
  name: "Missed bin",
  title: "Report a missed bin",
  description: "Rubbish or recycling that was not collected",
  tier: "district",
  private: true,
  radiusMetres: 0,
  targetDays: 2,
  where: {
    label: "Where should the bin have been collected?",
    hint: "Give the number or name of the home too.",
  },
  pages: [
    {
      ask: {
        type: "checkboxes",
        id: "bins",
        label: "What was not collected?",
        name: "Not collected",
        hint: "Select all that apply.",
        missing: "Select what was not collected",
        options: optionsOf({
          rubbish: "Rubbish",
          recycling: "Recycling",
          food: "Food waste",
          garden: "Garden waste",
          clinical: "Clinical waste",
        }),
      },
    },
    {
      ask: {
        type: "date",
        id: "due-on",
        label: "When should it have been collected?",
        name: "Collection date",
        hint: "For example, 27 3 2026.",
        missing: "Enter the date it should have been collected",
        within: "past",
      },
    },
    choose(
      {
        id: "out-in-time",
        label: "Was it out in time?",
        name: "Out in time",
        hint: "Most councils ask for it by 7am on the day of the collection.",
        missing: "Select yes if it was out in time",
      },
      { yes: "Yes", no: "No" },
    ),
    {
      when: is("out-in-time", "no"),
      stop: {
        id: "next-collection",
        title: "Put it out for the next collection",
        body: [
          "The council does not come back for what was not out in time.",
          "Keep it until the next collection, or take it to a recycling centre.",
        ],
        showsCouncil: true,
      },
    },
    choose(
      {
        id: "label",
        label: "Was there a sticker or tag on it?",
        name: "Sticker or tag",
        hint: "Crews leave one that says why they could not empty it.",
        missing: "Select yes if there was a sticker or tag on it",
      },
      { yes: "Yes", no: "No" },
    ),
    {
      when: is("label", "yes"),
      stop: {
        id: "do-as-it-says",
        title: "Do what the sticker or tag says",
        body: [
          "The crew could not empty it, often because the wrong things were in it.",
          "Take these out, and put it out again for the next collection.",
        ],
        showsCouncil: true,
      },
    },
    choose(
      {
        id: "assisted",
        label: "Does the crew fetch your bin from your home?",
        name: "Assisted collection",
        hint: "This is called an assisted collection.",
        missing: "Select yes if you have an assisted collection",
      },
      { yes: "Yes", no: "No" },
    ),
    details("For example, whether the whole street was missed."),
  ],
  headline: ["bins"],
});
