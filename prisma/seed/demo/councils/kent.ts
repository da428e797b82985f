import type { FurnishedCouncil } from "../furnished";

const teams = ["Roads", "Footways and drainage", "Street lighting"];

/** The county of twelve districts. */
export const kent: FurnishedCouncil = {
  slug: "kent",
  theme: {
    brand: "#7a1f2b",
    brandText: "#ffffff",
    link: "#1a5a96",
    linkHover: "#0f385c",
    button: "#0f7a52",
    buttonText: "#ffffff",
    wordmark: "Kent",
  },
  profile: {
    phone: "03069 990 420",
    email: "highways@kent.example",
    addressLines: ["County Offices", "Sessions Square", "Maidstone", "ME14 1XQ"],
    openingHours: "Monday to Friday, 9am to 5pm",
    outOfHours: "Call 03069 990 421 where a road or path is dangerous now",
    publishAtOnce: false,
  },
  teams: {
    Roads: { services: { pothole: { targetDays: 20 } } },
    "Footways and drainage": {
      services: { pavement: { targetDays: 20 }, "blocked-drain": { targetDays: 15 } },
    },
    "Street lighting": { services: { "street-light": { targetDays: 10 } } },
  },
  people: [
    { mailbox: "officer", name: "Priya Nair", role: "officer", teams: ["Roads"] },
    { mailbox: "manager", name: "Martin Fairbrass", role: "manager", teams },
    { mailbox: "admin", name: "Grace Adeyemi", role: "administrator", teams: [] },
    {
      mailbox: "tom.pettit",
      name: "Tom Pettit",
      role: "officer",
      teams: ["Footways and drainage"],
    },
    {
      mailbox: "aisha.rahman",
      name: "Aisha Rahman",
      role: "officer",
      teams: ["Street lighting", "Roads"],
    },
  ],
  keepers: [
    { mailbox: "cashier", name: "Yusuf Demir", role: "cashier" },
    { mailbox: "finance", name: "Eleanor Pryce", role: "finance-officer" },
    { mailbox: "treasurer", name: "Winston Achebe", role: "finance-manager" },
    { mailbox: "auditor", name: "Margit Olsen", role: "auditor" },
  ],
  funds: [
    { kind: "moving-traffic-penalties", costCentre: "HT7001", subjective: "92420", prefix: "KM" },
    { kind: "adult-care", costCentre: "AC8001", subjective: "92710" },
    { kind: "sundry-invoices", costCentre: "DB9001", subjective: "92900" },
  ],
  places: [
    ["Canterbury", 51.2787, 1.0789],
    ["Whitstable", 51.357, 1.026],
    ["Maidstone", 51.272, 0.529],
    ["Ashford", 51.148, 0.872],
    ["Dover", 51.132, 1.303],
    ["Folkestone", 51.083, 1.166],
    ["Faversham", 51.314, 0.889],
    ["Sittingbourne", 51.339, 0.733],
    ["Tonbridge", 51.195, 0.274],
    ["Tunbridge Wells", 51.134, 0.265],
    ["Sevenoaks", 51.274, 0.191],
    ["Dartford", 51.444, 0.214],
    ["Gravesend", 51.437, 0.369],
    ["Margate", 51.383, 1.385],
    ["Deal", 51.222, 1.396],
  ],
};
