import type { Job } from "@/lib/platform";
import { joinCasesJob } from "./join-cases";
import { joinContactJob } from "./join-contact";
import { tellCouncilJob } from "./tell-council";
import { tellFollowersJob } from "./tell-followers";
import { tellManagersJob } from "./tell-managers";

/** What the worker does for cases. */
export const jobs: Job[] = [
  joinCasesJob,
  joinContactJob,
  tellFollowersJob,
  tellManagersJob,
  tellCouncilJob,
];
