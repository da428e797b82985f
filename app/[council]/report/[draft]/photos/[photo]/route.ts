import { fileResponse } from "@/lib/files";
import { route } from "@/lib/web";
import { type DraftAsker, draftHolder } from "../../holder";

type Params = { council: string; draft: string; photo: string };

/** A photo of the draft, for whoever holds it. */
export const GET = route<Params, DraftAsker>(draftHolder, (_request, { scope }, { photo }) =>
  fileResponse(scope, photo),
);
