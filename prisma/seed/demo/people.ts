import { hashPassword } from "@/lib/identity";
import { type Db, newId, settings } from "@/lib/platform";
import { demoAddress } from "./addresses";
import { furnishedCouncils } from "./councils";
import type { DemoOfficer } from "./furnished";

/** Gives the demo's councils their officers, all with the demo's one password. */
export async function hirePeople(db: Db): Promise<void> {
  const hash = await hashPassword(settings().demoPassword);
  for (const { slug, people } of furnishedCouncils) {
    const council = await db.council.findUniqueOrThrow({
      where: { slug },
      include: { teams: true },
    });
    const teamIds = new Map(council.teams.map(({ name, id }) => [name, id]));
    for (const officer of people)
      await hire(db, { slug, councilId: council.id, teamIds, hash }, officer);
  }
}

interface Workplace {
  slug: string;
  councilId: string;
  teamIds: Map<string, string>;
  hash: string;
}

async function hire(
  db: Db,
  { slug, councilId, teamIds, hash }: Workplace,
  { mailbox, name, role, teams }: DemoOfficer,
): Promise<void> {
  const id = newId();
  await db.staff.create({
    data: {
      id,
      name,
      email: demoAddress(mailbox, slug),
      password: { create: { hash } },
      roles: { create: { councilId, role } },
    },
  });
  const joined = teams.map((team) => teamIds.get(team)).filter((teamId) => teamId !== undefined);
  await db.teamMember.createMany({
    data: joined.map((teamId) => ({ teamId, staffId: id, councilId })),
  });
}
