import type { FurnishedCouncil } from "../furnished";

const teams = ["Highways", "Street scene", "Waste and recycling"];

/** One tier: everything is this council's. Publishes words and photos after a look. */
export const rotherham: FurnishedCouncil = {
  slug: "rotherham",
  theme: {
    brand: "#00504b",
    brandText: "#ffffff",
    link: "#00605a",
    linkHover: "#003a37",
    button: "#00605a",
    buttonText: "#ffffff",
    wordmark: "Rotherham Council",
  },
  profile: {
    phone: "03069 990 410",
    email: "contact@rotherham.example",
    addressLines: ["Civic House", "Main Street", "Rotherham", "S60 1AE"],
    openingHours: "Monday to Friday, 8:30am to 5:30pm",
    outOfHours: "Call 03069 990 411 where somebody could be hurt before the next morning",
    publishAtOnce: false,
  },
  teams: {
    Highways: {
      services: {
        pothole: { targetDays: 10 },
        pavement: { targetDays: 15 },
        "street-light": { targetDays: 7 },
        "blocked-drain": { targetDays: 10 },
      },
    },
    "Street scene": {
      services: {
        "fly-tipping": { targetDays: 5 },
        graffiti: { targetDays: 10 },
        "abandoned-vehicle": { targetDays: 15 },
      },
    },
    "Waste and recycling": { services: { "missed-bin": { targetDays: 2 } } },
  },
  people: [
    {
      mailbox: "officer",
      name: "Sam Okafor",
      role: "officer",
      teams: ["Highways", "Street scene"],
    },
    { mailbox: "manager", name: "Helen Brackley", role: "manager", teams },
    { mailbox: "admin", name: "Imran Sethi", role: "administrator", teams: [] },
    { mailbox: "jo.hartley", name: "Jo Hartley", role: "officer", teams: ["Highways"] },
    {
      mailbox: "danuta.kowal",
      name: "Danuta Kowal",
      role: "officer",
      teams: ["Street scene", "Waste and recycling"],
    },
  ],
  keepers: [
    { mailbox: "cashier", name: "Dean Whitaker", role: "cashier" },
    { mailbox: "finance", name: "Sofia Marques", role: "finance-officer" },
    { mailbox: "treasurer", name: "Patrick Nwosu", role: "finance-manager" },
    { mailbox: "auditor", name: "Joan Ellery", role: "auditor" },
  ],
  funds: [
    { kind: "council-tax", costCentre: "R10010", subjective: "90100" },
    { kind: "business-rates", costCentre: "R10020", subjective: "90200" },
    { kind: "housing-rent", costCentre: "R20010", subjective: "91300" },
    { kind: "parking-penalties", costCentre: "R30010", subjective: "92410", prefix: "RP" },
    { kind: "garden-waste", costCentre: "R40010", subjective: "92520" },
    { kind: "licences", costCentre: "R50010", subjective: "92610" },
    { kind: "sundry-invoices", costCentre: "R60010", subjective: "92900" },
  ],
  places: [
    ["Rotherham", 53.4302, -1.3568],
    ["Maltby", 53.423, -1.208],
    ["Wath upon Dearne", 53.502, -1.345],
    ["Rawmarsh", 53.461, -1.344],
    ["Dinnington", 53.37, -1.203],
    ["Swinton", 53.488, -1.315],
    ["Wickersley", 53.419, -1.279],
    ["Thurcroft", 53.396, -1.254],
    ["Aston", 53.364, -1.299],
    ["Brinsworth", 53.402, -1.376],
    ["Kimberworth", 53.439, -1.396],
    ["Whiston", 53.405, -1.331],
  ],
};
