import type { ClosingReason } from "@/lib/cases";

/** What happens to a case, days after it came in. Officers do theirs on weekdays. */
export interface Step {
  day: number;
  kind:
    | "taken"
    | "assigned"
    | "started"
    | "asked"
    | "replied"
    | "answered"
    | "noted"
    | "closed"
    | "reopened"
    | "published";
  words?: string;
  reason?: ClosingReason;
}

export interface Story {
  /** Days ago that it came in; leaves room for weekends after the last step. */
  daysAgo: number;
  steps: Step[];
}

/** Courses that a case takes, as often among the demo's as they stand here. */
export const stories: Story[] = [
  { daysAgo: 0, steps: [] },
  { daysAgo: 29, steps: fixed(1, 9, "The crew repaired it this morning.") },
  { daysAgo: 5, steps: [{ day: 1, kind: "taken" }] },
  {
    daysAgo: 12,
    steps: [
      { day: 1, kind: "taken" },
      { day: 1, kind: "published" },
      { day: 2, kind: "started" },
      { day: 4, kind: "noted", words: "Crew has it on Thursday’s round. Bring cones." },
    ],
  },
  {
    daysAgo: 11,
    steps: [
      { day: 1, kind: "taken" },
      { day: 2, kind: "started" },
      { day: 3, kind: "asked", words: "We could not find it. Which side of the road is it on?" },
    ],
  },
  { daysAgo: 41, steps: [] },
  {
    daysAgo: 21,
    steps: [
      { day: 1, kind: "taken" },
      { day: 2, kind: "started" },
      {
        day: 3,
        kind: "asked",
        words: "Is it still there? Our inspector did not see it on Monday.",
      },
      { day: 6, kind: "replied", words: "Yes, it is still there. Look behind the parked cars." },
      { day: 9, kind: "published" },
    ],
  },
  { daysAgo: 34, steps: fixed(2, 12, "It is done. Thank you for telling us.") },
  {
    daysAgo: 18,
    steps: [
      { day: 3, kind: "taken" },
      {
        day: 5,
        kind: "closed",
        reason: "duplicate",
        words: "Somebody reported this last week. We are working on it under that report.",
      },
    ],
  },
  { daysAgo: 2, steps: [] },
  {
    daysAgo: 33,
    steps: [
      ...fixed(1, 8, "Repaired today."),
      {
        day: 12,
        kind: "reopened",
        words: "It has come out again after the rain, worse than before.",
      },
      {
        day: 14,
        kind: "answered",
        words: "Sorry. The crew comes back this week to do it properly.",
      },
    ],
  },
  {
    daysAgo: 26,
    steps: [
      { day: 2, kind: "taken" },
      { day: 3, kind: "started" },
      {
        day: 7,
        kind: "closed",
        reason: "not_found",
        words: "We looked along the whole street on two days and did not find it.",
      },
    ],
  },
  { daysAgo: 6, steps: [{ day: 1, kind: "assigned" }] },
  {
    daysAgo: 36,
    steps: [
      { day: 1, kind: "taken" },
      { day: 4, kind: "started" },
      { day: 8, kind: "noted", words: "Needs traffic control. Permit asked for." },
      {
        day: 15,
        kind: "answered",
        words: "We need a permit for the work, and have asked for one.",
      },
    ],
  },
  { daysAgo: 24, steps: fixed(1, 6, "Cleared and checked.") },
  {
    daysAgo: 38,
    steps: [
      ...fixed(1, 7, "Done this afternoon."),
      { day: 10, kind: "reopened", words: "Only half of it was done." },
      { day: 16, kind: "closed", reason: "fixed", words: "The other half is done as well now." },
    ],
  },
  {
    daysAgo: 16,
    steps: [
      { day: 2, kind: "taken" },
      {
        day: 6,
        kind: "closed",
        reason: "no_action",
        words: "We inspected it. It is not yet bad enough to repair, and we look again in spring.",
      },
    ],
  },
  { daysAgo: 1, steps: [] },
  {
    daysAgo: 13,
    steps: [
      { day: 2, kind: "assigned" },
      { day: 3, kind: "started" },
      { day: 3, kind: "published" },
    ],
  },
  {
    daysAgo: 22,
    steps: [
      { day: 1, kind: "taken" },
      {
        day: 3,
        kind: "closed",
        reason: "not_ours",
        words: "The land belongs to the railway. We have passed your report on to its owner.",
      },
    ],
  },
];

/** Taken, made public, begun and put right. */
function fixed(taken: number, done: number, words: string): Step[] {
  return [
    { day: taken, kind: "taken" },
    { day: taken, kind: "published" },
    { day: taken + 1, kind: "started" },
    { day: done, kind: "closed", reason: "fixed", words },
  ];
}
