import { tellFollowersJob } from "./tell-followers";
import { tellManagersJob } from "./tell-managers";

/** What the worker does for cases. */
export const jobs = [tellFollowersJob, tellManagersJob];
