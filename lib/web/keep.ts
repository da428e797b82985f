import { headers } from "next/headers";
import { makeClaim } from "./server/kept/claims";

/** What pages for everybody show; the triggers of `page_changes` name their changes the same way. */
export const pageTags = {
  /** The register of all councils, and what each is called. */
  councils: "councils",
  /** A council's name, theme, contact details and services. */
  council: (id: string) => `council:${id}`,
  /** What is public of a council's reports. */
  reports: (id: string) => `reports:${id}`,
};

/**
 * Says that the page being rendered is the same for everybody, so that the server keeps it as finished
 * bytes until something under one of its tags changes. `address` is the page's own, path and query:
 * under any other that leads to it, it is not kept. A page that says so reads no cookie, holds no
 * server action's form, and says nothing that time alone makes wrong.
 */
export async function keepForEveryone(address: string, tags: readonly string[]): Promise<void> {
  const rendering = (await headers()).get("x-for-everyone");
  if (rendering) makeClaim(rendering, { address, tags });
}
