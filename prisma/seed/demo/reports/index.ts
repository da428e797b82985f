import type { DemoReport } from "./report";
import { otherDrains, pavements, potholes, roadDrains, streetLights } from "./roads";
import { abandonedVehicles, flyTips, graffiti, missedBins } from "./streets";

export type { DemoReport };

/** What the demo's residents report, by service. Drains in roads are the county's, the others not. */
export const demoReports = {
  pothole: potholes,
  pavement: pavements,
  "street-light": streetLights,
  "blocked-drain": { county: roadDrains, district: otherDrains },
  "fly-tipping": flyTips,
  graffiti,
  "missed-bin": missedBins,
  "abandoned-vehicle": abandonedVehicles,
};
