import type { FurnishedCouncil } from "../furnished";

const teams = ["Street scene", "Waste and recycling", "Enforcement"];

/** A district below Kent. */
export const canterbury: FurnishedCouncil = {
  slug: "canterbury",
  theme: {
    brand: "#3d2b6b",
    brandText: "#ffffff",
    link: "#4b3585",
    linkHover: "#2b1e4d",
    button: "#3d2b6b",
    buttonText: "#ffffff",
    wordmark: "Canterbury",
  },
  profile: {
    phone: "03069 990 430",
    email: "streets@canterbury.example",
    addressLines: ["City Offices", "Rose Lane", "Canterbury", "CT1 2UR"],
    openingHours: "Monday to Friday, 9am to 5pm\nSaturday, 9am to 1pm",
    outOfHours: "Call 03069 990 431 where somebody could be hurt before the next morning",
    publishAtOnce: false,
  },
  teams: {
    "Street scene": {
      services: {
        "fly-tipping": { targetDays: 3 },
        graffiti: { targetDays: 7 },
        "blocked-drain": { targetDays: 10 },
      },
    },
    "Waste and recycling": { services: { "missed-bin": { targetDays: 2 } } },
    Enforcement: { services: { "abandoned-vehicle": { targetDays: 10 } } },
  },
  people: [
    { mailbox: "officer", name: "Kit Mallory", role: "officer", teams: ["Street scene"] },
    { mailbox: "manager", name: "Ruth Oyelaran", role: "manager", teams },
    { mailbox: "admin", name: "Neil Baptiste", role: "administrator", teams: [] },
    {
      mailbox: "bea.thornton",
      name: "Bea Thornton",
      role: "officer",
      teams: ["Waste and recycling", "Street scene"],
    },
    { mailbox: "li.zhang", name: "Li Zhang", role: "officer", teams: ["Enforcement"] },
  ],
  keepers: [
    { mailbox: "cashier", name: "Tilly Marsh", role: "cashier" },
    { mailbox: "finance", name: "Arun Varma", role: "finance-officer" },
    { mailbox: "treasurer", name: "Beatrice Holloway", role: "finance-manager" },
    { mailbox: "auditor", name: "Callum Reid", role: "auditor" },
  ],
  funds: [
    { kind: "council-tax", costCentre: "CF1001", subjective: "90100" },
    { kind: "business-rates", costCentre: "CF1002", subjective: "90200" },
    { kind: "housing-rent", costCentre: "HR2001", subjective: "91300" },
    { kind: "parking-penalties", costCentre: "PK3001", subjective: "92410", prefix: "CB" },
    { kind: "garden-waste", costCentre: "WS4001", subjective: "92520" },
    { kind: "licences", costCentre: "LC5001", subjective: "92610" },
    { kind: "sundry-invoices", costCentre: "DB6001", subjective: "92900" },
  ],
  places: [
    ["Canterbury", 51.2787, 1.0789],
    ["St Dunstan’s", 51.284, 1.072],
    ["Wincheap", 51.269, 1.064],
    ["Sturry", 51.3, 1.121],
    ["Whitstable", 51.357, 1.026],
    ["Tankerton", 51.361, 1.043],
    ["Herne Bay", 51.367, 1.127],
    ["Herne", 51.348, 1.133],
    ["Blean", 51.307, 1.043],
    ["Chartham", 51.255, 1.019],
    ["Bridge", 51.245, 1.127],
    ["Harbledown", 51.283, 1.052],
  ],
};
