import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { boundariesAt, findPostcode, importBoundaries, importPostcodes } from "@/lib/geo";
import { settings, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "geo-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
}

function options(path: string, say: (line: string) => void = () => {}) {
  return { path, directUrl: settings().databaseDirectUrl, say };
}

async function postcodes(): Promise<string[]> {
  const { rows } = await database.query("SELECT postcode FROM postcodes ORDER BY 1");
  return rows.map(({ postcode }) => postcode);
}

const find = (key: string) => withScope(publicScope(null), (db) => findPostcode(db, key));

const HEADER = "pcd,pcds,dointr,doterm,oslaua,lat,long";
const CANTERBURY = '"CT1 2NX","CT1 2NX",198001,,E07000106,51.2780,1.0790';
const ROTHERHAM = '"S60 1AE","S60 1AE",198001,,E08000018,53.4302,-1.3560';

describe("importPostcodes", () => {
  beforeEach(async () => {
    await importPostcodes(options(await file("before.csv", HEADER, ROTHERHAM)));
  });

  it.each([
    ["2019's", "pcd,pcd2,pcds,dointr,doterm,oslaua,lat,long", "CT12NX,CT1  2NX,CT1 2NX,1,,"],
    ["2025's", "pcd7,pcd8,pcds,dointr,doterm,lad25cd,lat,long", "CT12NX,CT1  2NX,CT1 2NX,1,,"],
    ["the lookup's", "pcd,pcds,laua,lat,long", "CT12NX,CT1 2NX,"],
    ["a plain one's", "Postcode,LAD24CD,Latitude,Longitude", "ct12nx,"],
  ])("reads the directory by %s column names", async (_edition, header, start) => {
    const path = await file("directory.csv", header, `${start}E07000106,51.278,1.079`);
    expect(await importPostcodes(options(path))).toMatchObject({ ok: true, rows: 1, skipped: 0 });
    expect(await find("CT12NX")).toEqual({
      key: "CT12NX",
      label: "CT1 2NX",
      point: { lat: 51.278, long: 1.079 },
      gss: "E07000106",
    });
  });

  it("reads Code-Point Open, a folder of areas, from the National Grid", async () => {
    const areas = await mkdtemp(join(folder, "open-"));
    const open = (postcode: string, quality: number, place: string, district: string) =>
      `"${postcode}",${quality},${place},"E92000001","","","","${district}","E05000000"`;
    await writeFile(
      join(areas, "ct.csv"),
      `${open("CT1 2NX", 10, "614900,157800", "E07000106")}\n`,
    );
    await writeFile(
      join(areas, "s.csv"),
      `${open("S60 1AE", 10, "442900,392900", "E08000018")}\n${open("S60 9ZZ", 90, "0,0", "E08000018")}\n`,
    );
    expect(await importPostcodes(options(areas))).toMatchObject({ ok: true, rows: 2, skipped: 0 });
    const point = (await find("CT12NX"))?.point;
    expect(point?.lat).toBeCloseTo(51.2789, 2);
    expect(point?.long).toBeCloseTo(1.0791, 2);
  });

  it("leaves out postcodes that have ended or have no position", async () => {
    const ended = '"CT1 1AA","CT1 1AA",198001,199906,E07000106,51.2780,1.0790';
    const nowhere = '"JE2 3AB","JE2 3AB",198001,,L99999999,99.999999,0.000000';
    const path = await file("left-out.csv", HEADER, CANTERBURY, ended, nowhere);
    expect(await importPostcodes(options(path))).toMatchObject({ ok: true, rows: 1, skipped: 0 });
    expect(await postcodes()).toEqual(["CT12NX"]);
  });

  it("skips bad rows and says which", async () => {
    const path = await file(
      "bad.csv",
      HEADER,
      "NOT A POSTCODE,,,,E07000106,51.2,1.0",
      CANTERBURY,
      '"CT1 2NY","CT1 2NY",198001,,,51.2780,1.0790',
      '"CT1 2NZ","CT1 2NZ",198001,,E07000106,1.0790,51.2780',
      '"CT1 2NW","CT1 2NW",198001,,E07000106,,',
      'CT1 2N"Q,CT1,2,,E,1,1',
      ROTHERHAM,
    );
    expect(await importPostcodes(options(path))).toEqual({
      ok: true,
      rows: 2,
      skipped: 5,
      faults: [
        'bad.csv line 2: "" is not a postcode',
        "bad.csv line 4: CT1 2NY has no council code, like E07000106",
        "bad.csv line 5: CT1 2NZ has no position in the United Kingdom",
        "bad.csv line 6: CT1 2NW has no position in the United Kingdom",
        "bad.csv line 7: is not well-formed CSV",
      ],
    });
  });

  it("shows twenty bad rows and counts the others", async () => {
    const bad = Array.from({ length: 30 }, () => "?,?,,,E07000106,51.2,1.0");
    const result = await importPostcodes(
      options(await file("many.csv", HEADER, CANTERBURY, ...bad)),
    );
    expect(result).toMatchObject({ ok: true, skipped: 30 });
    expect(result.ok && result.faults).toHaveLength(20);
  });

  it("puts the new in place of the old, and may be run again", async () => {
    const moved = CANTERBURY.replace("51.2780", "51.3000");
    const path = await file("twice.csv", HEADER, CANTERBURY, moved);
    for (let run = 0; run < 2; run++) {
      expect(await importPostcodes(options(path))).toMatchObject({ ok: true, rows: 1 });
      expect(await postcodes()).toEqual(["CT12NX"]);
      expect((await find("CT12NX"))?.point.lat).toBe(51.3);
    }
    const { rows } = await database.query("SELECT rows, skipped FROM geo_imports");
    expect(rows).toEqual([{ rows: 1, skipped: 0 }]);
  });

  it.each([
    ["without a row of use", [HEADER, "?,?,,,?,?,?"], /^There is no usable row in .*none\.csv/],
    ["of another kind", ["name,age", "ann,5"], /is neither the ONS Postcode Directory/],
    ["that is empty", [], /^There is no usable row/],
  ])("refuses a file %s, and the former data stand", async (_what, lines, message) => {
    const result = await importPostcodes(options(await file("none.csv", ...lines)));
    expect(result).toEqual({ ok: false, message: expect.stringMatching(message) });
    expect(await postcodes()).toEqual(["S601AE"]);
  });

  it("leaves the former data standing where a later file of a folder is another", async () => {
    const areas = await mkdtemp(join(folder, "half-"));
    await writeFile(join(areas, "a.csv"), `${HEADER}\n${CANTERBURY}\n`);
    await writeFile(join(areas, "b.csv"), "name,age\nann,5\n");
    expect(await importPostcodes(options(areas))).toMatchObject({ ok: false });
    expect(await postcodes()).toEqual(["S601AE"]);
  });

  it("refuses to run beside itself", async () => {
    await database.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('geo import postcodes'))");
    const result = await importPostcodes(options(await file("beside.csv", HEADER, CANTERBURY)));
    await database.query("ROLLBACK");
    expect(result).toEqual({ ok: false, message: expect.stringMatching(/^Another import/) });
  });

  it("throws where there is no file", async () => {
    const path = join(folder, "nowhere.csv");
    await expect(importPostcodes(options(path))).rejects.toThrow(/ENOENT/);
    expect(await postcodes()).toEqual(["S601AE"]);
  });
});

function square(gss: string | undefined, [west, south]: [number, number], size = 1) {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { FID: 1, LAD23CD: gss, LAD23NM: `Back\\slash\tand tab ${gss}` },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

function collection(...features: object[]): string {
  return JSON.stringify({ type: "FeatureCollection", name: "LAD", features });
}

describe("importBoundaries", () => {
  const at = (lat: number, long: number) =>
    withScope(publicScope(null), (db) => boundariesAt(db, { lat, long }));

  it("says that none were imported until they are", async () => {
    expect(await at(51.5, 1.5)).toEqual({ imported: false, found: [] });
  });

  it("reads areas by any edition's property names, and skips the others", async () => {
    const path = await file(
      "areas.geojson",
      collection(
        square("E07000106", [0, 51]),
        square(undefined, [1, 51]),
        { type: "Feature", properties: { LAD24CD: "E07000107", LAD24NM: "Gap" }, geometry: null },
        square("E07000108", [614900, 157800]),
        square("W06000015", [-4, 51]),
      ),
    );
    const lines: string[] = [];
    expect(await importBoundaries(options(path, (line) => lines.push(line)))).toEqual({
      ok: true,
      rows: 2,
      skipped: 3,
      faults: [
        "feature 2: has no council code, like LAD24CD: E07000106",
        "feature 3: Gap has no Polygon or MultiPolygon",
        expect.stringMatching(/^feature 4: .*WGS 84/),
      ],
    });
    expect(lines).toEqual(["Read 2 boundaries. Putting them in place"]);
    const name = "Back\\slash\tand tab E07000106";
    expect(await at(51.5, 0.5)).toEqual({ imported: true, found: [{ gss: "E07000106", name }] });
    expect(await at(50.5, 0.5)).toEqual({ imported: true, found: [] });
  });

  it("knows a hole, and a part of several", async () => {
    const outer = square("E06000001", [-3, 52], 0.9);
    const [hole] = square("", [-2.6, 52.4], 0.2).geometry.coordinates;
    const [island] = square("", [-1.5, 52], 0.2).geometry.coordinates;
    const coordinates = [[outer.geometry.coordinates[0], hole], [island]];
    const area = { ...outer, geometry: { type: "MultiPolygon", coordinates } };
    await importBoundaries(options(await file("parts.geojson", collection(area))));
    expect((await at(52.1, -2.9)).found).toHaveLength(1);
    expect((await at(52.5, -2.5)).found).toHaveLength(0);
    expect((await at(52.1, -1.4)).found).toHaveLength(1);
  });

  it.each([
    ["that stops in the middle", collection(square("E07000106", [0, 51])).slice(0, -40)],
    ["that stops after a whole area", collection(square("E07000106", [0, 51])).slice(0, -2)],
    ["that is no JSON", "pcds,lat,long"],
    ["without features", '{"type":"FeatureCollection","features":[]}'],
  ])("refuses a file %s, and the former data stand", async (_what, text) => {
    await importBoundaries(
      options(await file("ok.geojson", collection(square("S12000033", [-3, 57])))),
    );
    const result = await importBoundaries(options(await file("broken.geojson", text)));
    expect(result).toMatchObject({ ok: false });
    expect((await at(57.5, -2.5)).found).toHaveLength(1);
  });
});
