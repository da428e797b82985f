import type { TestCouncil } from "@/lib/cases/testing";
import { changeService } from "@/lib/catalogue";
import { newId, withScope } from "@/lib/platform";
import { staffScope, systemScope } from "@/lib/platform/mint";

interface People {
  officer: string;
  administrator: string;
}

/** A council's settings: what belongs to it, and what the forms about them send, by names of fields. */
export async function settingsOf(here: TestCouncil, people: People, teamId: string) {
  const ids = { template: newId(), invitation: newId() };
  const councilId = here.id;
  await withScope(systemScope("test"), async (db) => {
    await db.replyTemplate.create({
      data: {
        ...{ id: ids.template, councilId, name: "Thanks", body: "Thank you" },
        updatedAt: new Date(),
      },
    });
    await db.staffInvitation.create({
      data: {
        ...{ id: ids.invitation, councilId, email: `${ids.invitation}@t.example`, name: "Nia" },
        ...{ role: "officer", services: [], teamIds: [], invitedBy: people.administrator },
        ...{ createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
      },
    });
  });
  const admin = staffScope(people.administrator, councilId, "administrator");
  const changed = await withScope(admin, (db) => changeService(db, "pothole", { targetDays: 3 }));
  return {
    ...ids,
    ...{ changeId: changed.ok ? changed.changeId : null, section: "changes" },
    ...{ person: people.officer, members: people.officer },
    ...{ team: teamId, teams: teamId, services: "graffiti", targetDays: "3", referUrl: "" },
    ...{ brand: "#123456", brandText: "#ffffff", link: "#1a5a96", linkHover: "#0f385c" },
    ...{ button: "#0f7a52", buttonText: "#ffffff", logo: "" },
  };
}
