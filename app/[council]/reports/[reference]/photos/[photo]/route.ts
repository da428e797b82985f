import { fileResponse } from "@/lib/files";
import { type Asker, route, visitor } from "@/lib/web";

/** A published photo: row-level security shows a visitor no other. */
export const GET = route<{ council: string; reference: string; photo: string }, Asker>(
  visitor,
  (_request, { scope }, { photo }) => fileResponse(scope, photo),
);
