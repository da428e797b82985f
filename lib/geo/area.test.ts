import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInArea, metresToArea } from "./area";
import { distanceMetres } from "./point";

const square = {
  type: "Polygon" as const,
  coordinates: [
    [
      [1, 51],
      [2, 51],
      [2, 52],
      [1, 52],
      [1, 51],
    ],
  ],
};

describe("metresToArea", () => {
  it("is the way straight to an edge", () => {
    const east = { lat: 51.5, long: 2.01 };
    expect(metresToArea(east, square)).toBeCloseTo(distanceMetres(east, { lat: 51.5, long: 2 }), 0);
  });

  it("is the way to the corner where that is nearest", () => {
    const off = { lat: 50.99, long: 0.99 };
    expect(metresToArea(off, square)).toBeCloseTo(distanceMetres(off, { lat: 51, long: 1 }), 3);
  });

  it("looks at every part of an area", () => {
    const [ring] = square.coordinates;
    const island = [ring?.map(([long = 0, lat = 0]) => [long + 2, lat]) ?? []];
    const both = { type: "MultiPolygon" as const, coordinates: [square.coordinates, island] };
    const beside = { lat: 51.5, long: 2.99 };
    expect(metresToArea(beside, both)).toBeLessThan(metresToArea(beside, square) / 50);
  });

  it("is never further than any corner, and more than nothing outside", () => {
    const around = fc.record({
      lat: fc.double({ min: 50.95, max: 52.05, noNaN: true }),
      long: fc.double({ min: 0.95, max: 2.05, noNaN: true }),
    });
    fc.assert(
      fc.property(around, (point) => {
        fc.pre(!isInArea(point, square));
        const metres = metresToArea(point, square);
        expect(metres).toBeGreaterThan(0);
        for (const [long = 0, lat = 0] of square.coordinates.flat()) {
          expect(metres).toBeLessThanOrEqual(distanceMetres(point, { lat, long }) * 1.000001);
        }
      }),
    );
  });
});
