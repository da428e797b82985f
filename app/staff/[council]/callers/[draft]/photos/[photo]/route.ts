import { fileResponse } from "@/lib/files";
import { route } from "@/lib/web";
import { type CallerAsker, callerDraftHolder } from "../../holder";

type Params = { council: string; draft: string; photo: string };

/** A photo of a caller's draft, for the officer who fills it in. */
export const GET = route<Params, CallerAsker>(callerDraftHolder, (_request, { scope }, { photo }) =>
  fileResponse(scope, photo),
);
