import { z } from "zod";
import { oneLine, plainWords } from "../rendering/one-line";

/** Text for a sentence or a subject: whatever comes in, it stays in one line. */
export const line = (max: number) =>
  z.string().max(max).transform(oneLine).pipe(z.string().min(1).max(max));

/** What a person wrote. */
export const writing = z.string().max(10_000).transform(plainWords);

/** Where a link of ours leads, from the first "/" on. Never another site's address. */
export const path = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/);

/** A calendar day: "2026-12-14". */
export const day = z.iso.date().max(10);

/** A moment, in UTC: "2026-12-14T09:30:00.000Z". */
export const moment = z.iso.datetime().max(30);

/** The fields that name a report in every letter about it. */
export const report = {
  reference: line(30),
  /** The service: "Pothole". */
  what: line(100),
};
