import { anybody, route } from "@/lib/web";

/** This process answers. Says nothing of what it leans on: a database that is away is no reason to restart it. */
export const GET = route(anybody, async () => Response.json({ live: true }));
