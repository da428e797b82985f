import { randomInt } from "node:crypto";
import { makeWorld, type World } from "@/app/testing/world";
import { type Client, newClient } from "../../support/http/client";
import "./stage";

export interface Attacked extends World {
  /** A client that is signed in as one of the world's askers. */
  as(asker: string): Client;
}

/** Two councils, their officers, two residents and one of everything, which no other file has. */
export async function attackedWorld(): Promise<Attacked> {
  const world = await unlessTaken(() => makeWorld(randomInt(500)));
  return { ...world, as: (asker) => newClient({ cookies: world.askers[asker] }) };
}

/** Tries again where a council's letters turn out to be another's: England's, or of a file beside. */
export async function unlessTaken<T>(make: () => Promise<T>): Promise<T> {
  for (let tries = 20; ; tries -= 1) {
    const made = await make().catch((error: unknown) => {
      if (tries === 0 || !isTaken(error)) throw error;
    });
    if (made !== undefined) return made;
  }
}

/** Prisma's code for a value that must be unique and is not. */
function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}
