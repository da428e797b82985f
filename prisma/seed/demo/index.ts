import { once } from "../once";
import { furnish } from "./furnish";
import { hirePeople } from "./people";

/** Puts in what a demo shows: furnished councils and the people who work there. */
export async function seedDemo(): Promise<void> {
  await once("demo councils", furnish);
  await once("demo people", hirePeople);
}
