import { expect, it } from "vitest";
import { closing } from "./closing.mjs";

it("closes the last opened first, and once however often it is asked", async () => {
  const closed: string[] = [];
  const ending = closing();
  for (const name of ["database", "worker", "server"]) {
    ending.add(async () => void closed.push(name));
  }
  await Promise.all([ending.close(), ending.close()]);
  expect(closed).toEqual(["server", "worker", "database"]);
});

it("closes what is opened while it closes", async () => {
  const closed: string[] = [];
  const ending = closing();
  ending.add(() => {
    ending.add(() => void closed.push("late"));
  });
  await ending.close();
  expect(closed).toEqual(["late"]);
});
