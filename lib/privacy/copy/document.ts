import { z } from "zod";
import { eventFactsSchema } from "@/lib/cases";

// The copy of a resident's data as the worker makes it: the same document is downloaded and read on
// the page. Its names are for people, and for whatever program they give it to.

const moment = z.iso.datetime();
const text = z.string();

const letter = z.object({
  writtenAt: moment,
  name: text,
  to: text,
  by: text,
  state: text,
  sentAt: moment.nullable(),
  /** Null of one that held a secret. */
  said: text.nullable(),
});

const file = z.object({
  id: z.uuid(),
  type: text,
  name: text.nullable(),
  bytes: z.number(),
  addedAt: moment,
  /** Where its owner gets it, signed in. */
  path: text,
});

const reportSchema = z.object({
  reference: text,
  council: text,
  service: text,
  state: text,
  receivedBy: text,
  receivedAt: moment,
  closedAt: moment.nullable(),
  closedBecause: text.nullable(),
  /** The last day on which it is kept, whoever it is about, and why; null while it is open. */
  keptUntil: z.iso.date().nullable(),
  /** How long after it is closed: "6 years". */
  keptFor: text,
  keptBecause: text,
  answers: z.array(z.object({ question: text, answer: z.array(text) })),
  where: z.object({
    place: text.nullable(),
    postcode: text.nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
  contact: z
    .object({
      name: text.nullable(),
      email: text.nullable(),
      phone: text.nullable(),
      by: text,
      address: z.array(text),
      confirmedAt: moment.nullable(),
      stoppedAt: moment.nullable(),
    })
    .nullable(),
  history: z.array(
    z.object({
      at: moment,
      kind: text,
      by: z.enum(["you", "council", "platform"]),
      council: text,
      words: text.nullable(),
      facts: eventFactsSchema,
    }),
  ),
  files: z.array(file),
  letters: z.array(letter),
  /** What anybody can read of it; null where nothing is public. */
  published: z
    .object({ words: text.nullable(), place: text.nullable(), photos: z.number() })
    .nullable(),
  councils: z.array(z.object({ council: text, since: moment, until: moment.nullable() })),
  lookedAt: z.array(z.object({ day: z.iso.date(), council: text, officers: z.number() })),
  /** How many notes officers wrote for each other. They are not in the copy: the council has them read first. */
  notesOfOfficers: z.number(),
});
export type ReportCopy = z.infer<typeof reportSchema>;

export const copySchema = z.object({
  about: z.object({ madeAt: moment, format: z.literal("localgov-one/1"), legalBasis: text }),
  account: z.object({
    email: text.nullable(),
    createdAt: moment,
    name: text.nullable(),
    phone: text.nullable(),
    contactBy: text,
    language: text,
    accessNeeds: text.nullable(),
    emailsWanted: z.record(text, z.boolean()),
    homes: z.array(
      z.object({
        address: z.array(text),
        postcode: text,
        since: z.iso.date().nullable(),
        until: z.iso.date().nullable(),
      }),
    ),
  }),
  signIn: z.object({
    passwordChangedAt: moment.nullable(),
    authenticatorAppSince: moment.nullable(),
    recoveryCodesLeft: z.number(),
    passkeys: z.array(z.object({ name: text, since: moment, lastUsedAt: moment.nullable() })),
    otherServices: z.array(z.object({ service: text, since: moment })),
    sessions: z.array(
      z.object({
        beganAt: moment,
        lastSeenAt: moment,
        endedAt: moment.nullable(),
        by: text,
        device: text,
        place: text,
      }),
    ),
  }),
  lettersAboutAccount: z.array(letter),
  reports: z.array(reportSchema),
  follows: z.array(
    z.object({
      reference: text,
      council: text,
      service: text,
      email: text.nullable(),
      since: moment,
      stoppedAt: moment.nullable(),
    }),
  ),
  formsNotSent: z.array(
    z.object({
      startedAt: moment,
      council: text,
      answers: z.record(text, z.unknown()),
    }),
  ),
});
/** A resident's copy of all that is held about them. */
export type Copy = z.infer<typeof copySchema>;
