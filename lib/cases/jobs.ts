import type { Job } from "@/lib/platform";
import { bulkJob, undoJob } from "./bulk";
import { joinCasesJob } from "./join-cases";
import { joinContactJob } from "./join-contact";
import { leaveIncidentJob } from "./leave-incident";
import { tellAssigneeJob } from "./tell-assignee";
import { tellCouncilJob } from "./tell-council";
import { tellFollowersJob } from "./tell-followers";
import { tellManagersJob } from "./tell-managers";
import { tellPartsJob } from "./tell-parts";

/** What the worker does for cases. */
export const jobs: Job[] = [
  joinCasesJob,
  joinContactJob,
  tellFollowersJob,
  tellManagersJob,
  tellAssigneeJob,
  tellCouncilJob,
  tellPartsJob,
  leaveIncidentJob,
  bulkJob,
  undoJob,
];
