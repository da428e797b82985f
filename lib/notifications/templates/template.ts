import { z } from "zod";
import { type Block, facts, heading, link, paragraph } from "../rendering/blocks";
import { oneLine } from "../rendering/one-line";
import type { Sender } from "../sender";
import { path } from "./fields";

/** A letter as data: what it needs to know, and what it says. */
interface Definition<Fields extends z.ZodObject> {
  /** What officers call it: "Report received". */
  name: string;
  fields: Fields;
  subject(fields: z.output<Fields>): string;
  body(fields: z.output<Fields>, sender: Sender): Block[];
  /** Why this person gets it, and what to do where it is not for them. */
  why(sender: Sender): string;
  /** Whether it carries a secret: what fills it in is forgotten once it is sent, or given up. */
  secret?: boolean;
  /** Whether it goes to somebody who is forgotten with it: so is its address, once it is sent or given up. */
  last?: boolean;
}

/** A letter for one person, before a channel gives it its look. */
export interface Composed {
  subject: string;
  blocks: Block[];
  /** Without what is said of the letter itself below it. */
  body: Block[];
  /** Where its reader asks for no more of them, for letters of which there may be several. */
  stopPath?: string | undefined;
}

export interface Template<Fields extends z.ZodObject = z.ZodObject> {
  name: string;
  fields: Fields;
  secret: boolean;
  last: boolean;
  /** Throws a ZodError where what was stored does not fit the template any more. */
  compose(stored: unknown, sender: Sender): Composed;
}

export function defineTemplate<Fields extends z.ZodObject>(
  definition: Definition<Fields>,
): Template<Fields> {
  return {
    name: definition.name,
    fields: definition.fields,
    secret: definition.secret ?? false,
    last: definition.last ?? false,
    compose(stored, sender) {
      const fields = definition.fields.parse(stored);
      const { stopPath } = stoppable.parse(fields);
      const body = definition.body(fields, sender);
      return {
        subject: oneLine(definition.subject(fields)),
        blocks: [...body, ...footer(definition.why(sender), stopPath, sender)],
        body,
        stopPath,
      };
    },
  };
}

const stoppable = z.object({ stopPath: path.optional() });

function footer(why: string, stopPath: string | undefined, sender: Sender): Block[] {
  return [
    heading(`Contact ${sender.name}`),
    ...(sender.phone || sender.email ? [facts({ Phone: sender.phone, Email: sender.email })] : []),
    link(`${sender.name} website`, sender.path),
    heading("About this email"),
    paragraph(why),
    ...(stopPath ? [link("Stop these emails", stopPath)] : []),
  ];
}
