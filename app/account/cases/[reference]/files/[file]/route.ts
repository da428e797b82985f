import { fileResponse } from "@/lib/files";
import { type Asker, resident, route } from "@/lib/web";

/** A file of a case in the account: row-level security shows residents those of their own cases. */
export const GET = route<{ reference: string; file: string }, Asker>(
  resident(),
  (_request, { scope }, { file }) => fileResponse(scope, file),
);
