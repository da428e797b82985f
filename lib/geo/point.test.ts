import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, boxAround, distanceMetres, type Point } from "@/lib/geo";
import { fromNationalGrid } from "./national-grid";

const england = fc.record({
  lat: fc.double({ min: 49.9, max: 55.8, noNaN: true }),
  long: fc.double({ min: -6.4, max: 1.8, noNaN: true }),
});

function isInBox({ lat, long }: Point, box: Box): boolean {
  return lat >= box.minLat && lat <= box.maxLat && long >= box.minLong && long <= box.maxLong;
}

describe("distanceMetres", () => {
  it("is a 360th of the way round to the next degree, and half of that at 60° north", () => {
    const degree = (2 * Math.PI * 6_371_008.8) / 360;
    const equator = distanceMetres({ lat: 0, long: 0 }, { lat: 0, long: 1 });
    const north = distanceMetres({ lat: 60, long: 0 }, { lat: 60, long: 0.001 });
    expect(equator).toBeCloseTo(degree, 3);
    expect(north).toBeCloseTo(degree / 2000, 3);
  });

  it("is nought to itself and the same both ways", () => {
    fc.assert(
      fc.property(england, england, (a, b) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
      }),
    );
  });
});

describe("boxAround", () => {
  it("holds all that is near, and little more", () => {
    fc.assert(
      fc.property(england, england, fc.integer({ min: 1, max: 5000 }), (centre, other, metres) => {
        const box = boxAround(centre, metres);
        const corner = { lat: box.maxLat, long: box.maxLong };
        expect(distanceMetres(centre, corner)).toBeLessThan(metres * 1.5);
        // A point on the way to another, at 0.999 of the radius.
        const share = (0.999 * metres) / distanceMetres(centre, other);
        fc.pre(Number.isFinite(share) && share < 1);
        const near = {
          lat: centre.lat + (other.lat - centre.lat) * share,
          long: centre.long + (other.long - centre.long) * share,
        };
        if (distanceMetres(centre, near) <= metres) expect(isInBox(near, box)).toBe(true);
      }),
    );
  });
});

describe("fromNationalGrid", () => {
  it("places Ordnance Survey's worked example within a few metres", () => {
    // Caister water tower: E 651409.903 N 313177.270 is 52°39′28.72″N 1°42′57.79″E in WGS 84.
    const tower = fromNationalGrid(651409.903, 313177.27);
    expect(distanceMetres(tower, { lat: 52.657979, long: 1.716053 })).toBeLessThan(5);
  });
});
