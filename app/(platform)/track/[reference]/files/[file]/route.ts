import { fileResponse } from "@/lib/files";
import { type Asker, type AskerRule, route } from "@/lib/web";
import { holderOfPass } from "../../../pass";

/** Whoever this browser's pass lets see the report. A file leads nobody to a form. */
const viewer: AskerRule<{ reference: string }, Asker> = {
  policy: "holder of a report's pass",
  async find({ reference }) {
    const holder = await holderOfPass(reference);
    return holder ? { scope: holder.scope, who: holder.contactId } : "not-found";
  },
};

export const GET = route<{ reference: string; file: string }, Asker>(
  viewer,
  (_request, { scope }, { file }) => fileResponse(scope, file),
);
