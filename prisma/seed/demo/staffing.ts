import type { Db } from "@/lib/platform";
import type { Entry } from "./casebook";

interface Person {
  id: string;
  name: string;
}

/** Who of a council deals with a case. */
export interface Desk {
  councilId: string;
  councilCode: string;
  teamId: string;
  officer: Person;
  manager: Person;
}

/** Gives each case of a council an officer and a manager of its team. */
export async function staffing(db: Db, slug: string) {
  const council = await db.council.findUniqueOrThrow({
    where: { slug },
    include: {
      teams: { include: { members: { include: { staff: { include: { roles: true } } } } } },
    },
  });
  return {
    councilId: council.id,
    desk({ team: name, number }: Entry): Desk {
      const team = council.teams.find((one) => one.name === name);
      const withRole = (role: string) =>
        (team?.members ?? [])
          .map(({ staff }) => staff)
          .filter(({ roles }) => roles.some((held) => held.role === role))
          .sort((a, b) => a.email.localeCompare(b.email));
      const officers = withRole("officer");
      const officer = officers[number % officers.length];
      const [manager] = withRole("manager");
      if (!team || !officer || !manager) throw new Error(`Nobody of ${slug} works in ${name}`);
      return {
        councilId: council.id,
        councilCode: council.code,
        teamId: team.id,
        officer,
        manager,
      };
    },
  };
}
