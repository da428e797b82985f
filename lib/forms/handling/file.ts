import type { FileQuestion } from "../question";
import { type Handling, taken } from "./handling";

const fileId = /^[0-9a-f-]{36}$/;

/** A photo: the answer is the id of a file that was taken in. `<id>-remove` takes it out again. */
export function fileHandling({ id }: FileQuestion): Handling {
  return {
    parse(form) {
      if (form.get(`${id}-remove`) === "yes") return taken(null);
      const file = form.get(id);
      // A file input that was left empty sends a file of no name and no bytes.
      return file instanceof File && file.size > 0 ? { kind: "file", file } : { kind: "empty" };
    },
    typed: () => "",
    accepts: (answer) => typeof answer === "string" && fileId.test(answer),
    shown: () => "",
    lines: () => ["Photo added"],
  };
}
