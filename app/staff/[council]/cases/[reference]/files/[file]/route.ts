import { fileResponse } from "@/lib/files";
import { type Asker, officer, route } from "@/lib/web";

/** What came with a message: row-level security shows officers that of their own council's cases. */
export const GET = route<{ council: string; reference: string; file: string }, Asker>(
  officer(),
  (_request, { scope }, { file }) => fileResponse(scope, file),
);
