import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { editPhoto, photoGrid } from "@/lib/files";

const { columns, rows } = photoGrid;
const cells = fc.uniqueArray(fc.nat(columns * rows - 1), { maxLength: 12 });

/** White, but for its left half, which is red. */
async function photo(width: number, height: number): Promise<Buffer> {
  const red = {
    create: { width: width >> 1, height, channels: 3 as const, background: "#ff0000" },
  };
  return sharp({ create: { width, height, channels: 3, background: "#ffffff" } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
}

/** Red, green and blue at the middle of a cell. */
async function colourAt(bytes: Buffer, cell: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const x = Math.floor((((cell % columns) + 0.5) * info.width) / columns);
  const y = Math.floor(((Math.floor(cell / columns) + 0.5) * info.height) / rows);
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
}

describe("editPhoto", () => {
  it("paints over what was chosen and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (blackedOut) => {
        const kept = await photo(640, 480);
        const edited = await editPhoto(kept, { turn: 0, blackedOut });
        const left = [...Array(columns * rows).keys()].filter((cell) => !blackedOut.includes(cell));
        for (const cell of blackedOut) {
          expect(Math.max(...(await colourAt(edited.bytes, cell)))).toBeLessThan(40);
        }
        for (const cell of left.filter((_, index) => index % 37 === 0)) {
          expect(Math.max(...(await colourAt(edited.bytes, cell)))).toBeGreaterThan(200);
        }
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    [0, 40, 30, "left"],
    [90, 30, 40, "top"],
    [180, 40, 30, "right"],
    [270, 30, 40, "bottom"],
  ] as const)("turns a photo by %i degrees", async (turn, width, height, redSide) => {
    const edited = await editPhoto(await photo(40, 30), { turn, blackedOut: [] });
    expect(edited).toMatchObject({ width, height, mime: "image/jpeg" });
    const middle = (rows >> 1) * columns;
    const sides = {
      left: middle,
      right: middle + columns - 1,
      top: columns >> 1,
      bottom: (rows - 1) * columns + (columns >> 1),
    };
    expect((await colourAt(edited.bytes, sides[redSide]))[1]).toBeLessThan(60);
  });

  it("takes a photo smaller than its grid", async () => {
    const edited = await editPhoto(await photo(8, 4), { turn: 0, blackedOut: [0] });
    expect(edited).toMatchObject({ width: 8, height: 4 });
  });

  it("refuses what is no photo", async () => {
    await expect(editPhoto(Buffer.from("no"), { turn: 0, blackedOut: [] })).rejects.toThrow();
  });
});
