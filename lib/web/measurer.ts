import { headers } from "next/headers";
import { hashSecret, matchesHash, settings } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import type { Asker, AskerRule } from "./asker";

/** Whoever collects the measures, by the token that both were set up with. Without one there is nothing. */
export const measurer: AskerRule<object, Asker> = {
  policy: "holder of METRICS_TOKEN",
  async find() {
    const { metricsToken } = settings();
    if (!metricsToken) return "not-found";
    const [, given] =
      /^Bearer (\S{1,500})$/.exec((await headers()).get("authorization") ?? "") ?? [];
    if (!given || !matchesHash(given, hashSecret(metricsToken))) return "signed-out";
    return { scope: publicScope(null), who: "metrics" };
  },
};
