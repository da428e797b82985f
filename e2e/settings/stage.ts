import { reporter } from "../report/pages";
import { shot as picture, type Visitor, withVisitor } from "../support";

// What the stories about a council's settings share. Each has a council of its own, so that none
// disturbs another.

export const narrow = { scripting: false, width: 360 };
export const wide = { scripting: true, width: 1280 };

const places = {
  liverpool: { postcode: "L3 9UF", place: "By the town hall" },
  manchester: { postcode: "M2 5LE", place: "By the library" },
  bristol: { postcode: "BS1 1JG", place: "By the harbour" },
  birmingham: { postcode: "B1 1TJ", place: "By the canal" },
  plymouth: { postcode: "PL1 2QD", place: "By the lighthouse" },
  portsmouth: { postcode: "PO1 3AF", place: "By the dockyard" },
};
export type Place = keyof typeof places;

/** Reports a pothole at a council, and gives the reference. */
export function reportPothole(council: Place): Promise<string> {
  return withVisitor({ scripting: false }, async (resident) => {
    const report = reporter(resident);
    await report.start(council, "Pothole");
    await report.place(places[council]);
    await report.isNew();
    await report.describePothole();
    await report.pass(5);
    await resident.press("Send report");
    return report.reference();
  });
}

/** Reports graffiti at a council, and gives the reference. */
export function reportGraffiti(council: Place): Promise<string> {
  return withVisitor({ scripting: false }, async (resident) => {
    const report = reporter(resident);
    await report.start(council, "Graffiti");
    await report.place(places[council]);
    await report.isNew();
    await report.choose(/^A public building/, "It is not offensive", "Up to the size of a door");
    await report.pass(5);
    await resident.press("Send report");
    return report.reference();
  });
}

/** A picture of the page in its width, where somebody wants to look at it. */
export function shot(visitor: Visitor, name: string): Promise<void> {
  return picture(visitor, `settings-${name}-${visitor.page.viewportSize()?.width}`);
}
