import { fileResponse } from "@/lib/files";
import { type Asker, officer, route } from "@/lib/web";

/** A photo of a case: row-level security shows officers those of their own council. */
export const GET = route<{ council: string; reference: string; photo: string }, Asker>(
  officer(),
  (_request, { scope }, { photo }) => fileResponse(scope, photo),
);
