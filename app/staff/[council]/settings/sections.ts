/** The parts of a council's settings, in the order they are listed: each a folder here. */
export const sections = {
  staff: {
    title: "Staff",
    about: "Who works here, what they may do, and invitations to join.",
  },
  teams: { title: "Teams", about: "Who works together, and on what." },
  services: {
    title: "Services",
    about: "What residents can report, the team it goes to, and by when you aim to deal with it.",
  },
  templates: {
    title: "Reply templates",
    about: "Words that officers can start their messages with.",
  },
  contact: {
    title: "Contact details",
    about: "How residents reach you, by day and out of hours.",
  },
  theme: { title: "Theme", about: "Colours, and the words or logo at the top of your pages." },
  changes: { title: "Changes", about: "What was changed, when and by whom, and the way back." },
} as const;

export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as [Section, ...Section[]];

const sectionsOfKinds: Partial<Record<string, Section>> = {
  theme: "theme",
  profile: "contact",
  team: "teams",
  "team-members": "teams",
  service: "services",
  "reply-template": "templates",
  role: "staff",
  "finance-role": "staff",
};

/** Where settings of a kind are shown; in the list of changes where a release has taken it away. */
export function sectionOf(kind: string): Section {
  return sectionsOfKinds[kind] ?? "changes";
}
