import { choose, danger, details } from "../pages";
import { defineService } from "../service";

export const pothole = defineService({
  key: "pothole",
  version: 1,
  lgsl: 557,
  name: "Pothole",
  title: "Report a pothole",
  description: "A hole in a road or cycle lane",
  tier: "county",
  private: false,
  radiusMetres: 25,
  targetDays: 10,
  where: {
    label: "Where is the pothole?",
  },
  pages: [
    ...danger({
      label: "Is anybody in danger from the pothole now?",
      hint: "For example, somebody is hurt, or vehicles are swerving into other traffic.",
      advice: ["Then tell the council, so that it can make the road safe."],
    }),
    choose(
      {
        id: "position",
        label: "Where on the road is it?",
        name: "Where on the road",
        missing: "Select where on the road the pothole is",
      },
      {
        kerb: "Near the kerb",
        wheels: "Where car wheels go",
        middle: "In the middle of the road",
        cycle_lane: "In a cycle lane",
        crossing: "On a pedestrian crossing",
        junction: "At a junction or roundabout",
      },
    ),
    choose(
      {
        id: "size",
        label: "How wide is it?",
        name: "Width",
        hint: "Do not step into the road to measure it.",
        missing: "Select how wide the pothole is",
      },
      {
        small: { label: "Smaller than a dinner plate", hint: "Up to 30 centimetres" },
        medium: { label: "Up to the size of a dustbin lid", hint: "30 to 60 centimetres" },
        large: { label: "Bigger than a dustbin lid", hint: "More than 60 centimetres" },
      },
    ),
    choose(
      {
        id: "depth",
        label: "How deep is it?",
        name: "Depth",
        missing: "Select how deep the pothole is, or that you do not know",
      },
      {
        shallow: { label: "Less than a golf ball", hint: "Up to 4 centimetres" },
        medium: { label: "Up to a tennis ball", hint: "4 to 7 centimetres" },
        deep: { label: "More than a tennis ball", hint: "More than 7 centimetres" },
        unknown: "I do not know",
      },
    ),
    details("For example, which lane it is in, or whether it fills with water."),
  ],
  headline: ["size", "position"],
});
