import { randomInt, randomUUID } from "node:crypto";
import { Secret } from "otpauth";
import { makeCouncil } from "@/lib/cases/testing";
import { employ, enrol } from "@/lib/identity/testing";
import { unlessTaken } from "./world";

/** Somebody with an account that they sign in to by password. */
export interface Person {
  id: string;
  email: string;
  password: string;
}

export interface People {
  /** The slug of the council that the officer works for. */
  council: string;
  resident: Person;
  /** With an authenticator app. */
  staff: Person & { secret: string };
}

const password = "the kettle sings at dawn";

/** A resident and an officer with passwords. */
export async function stagedPeople(): Promise<People> {
  const council = await unlessTaken(() => makeCouncil(letters()));
  const secret = new Secret({ size: 20 }).base32;
  const [resident, staff] = [`${randomUUID()}@example.com`, `${randomUUID()}@staff.example`];
  return {
    council: council.slug,
    resident: { id: await enrol({ email: resident, password }), email: resident, password },
    staff: {
      id: await employ({ email: staff, password, roles: { [council.id]: "officer" }, secret }),
      ...{ email: staff, password, secret },
    },
  };
}

function letters(): string {
  return Array.from({ length: 3 }, () => String.fromCharCode(65 + randomInt(26))).join("");
}
