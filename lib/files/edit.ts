import { createHash } from "node:crypto";
import sharp, { type OverlayOptions } from "sharp";
import { inTurn } from "./in-turn";
import type { Photo } from "./photo";
import { photoGrid } from "./schema";

/** What an officer does to a photo before others see it. */
export interface PhotoEdit {
  /** Degrees, clockwise; applied first. */
  turn: 0 | 90 | 180 | 270;
  /** Cells of the grid over the turned photo that are painted over, counted from 0 row by row. */
  blackedOut: number[];
}

/**
 * A photo made anew with parts of it painted over: what was below is not in the bytes any more.
 * Throws where the bytes are no photo of ours.
 */
export async function editPhoto(kept: Buffer, { turn, blackedOut }: PhotoEdit): Promise<Photo> {
  const turned = await inTurn(() => sharp(kept).rotate(turn).toBuffer({ resolveWithObject: true }));
  const boxes = blackedOut.map((cell) => boxOf(cell, turned.info));
  const { data, info } = await inTurn(() =>
    sharp(turned.data)
      .composite(boxes.map(blackBox))
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer({ resolveWithObject: true }),
  );
  const sha256 = createHash("sha256").update(data).digest("hex");
  return { bytes: data, mime: "image/jpeg", width: info.width, height: info.height, sha256 };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The pixels of a cell: to the next cell's first, so that no line stays between two. */
function boxOf(cell: number, { width, height }: { width: number; height: number }): Box {
  const { columns, rows } = photoGrid;
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const left = Math.floor((column * width) / columns);
  const top = Math.floor((row * height) / rows);
  return {
    left,
    top,
    width: Math.max(1, Math.ceil(((column + 1) * width) / columns) - left),
    height: Math.max(1, Math.ceil(((row + 1) * height) / rows) - top),
  };
}

function blackBox({ left, top, width, height }: Box): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background: "#000000" } }, left, top };
}
