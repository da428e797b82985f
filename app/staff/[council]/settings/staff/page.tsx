import { colleaguesOf, openInvitations } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { SectionPage } from "../section-page";
import { type SearchParams, settingsPage } from "../settings-page";
import { WayTo } from "../way-to";
import { Colleagues } from "./colleagues";
import { Invitations } from "./invitations";

type Props = { params: Promise<{ council: string }>; searchParams: SearchParams };

/** Who works for the council, and who is invited to. */
export default async function StaffSettings({ params, searchParams }: Props) {
  const on = await settingsPage(params);
  const { council, scope, path } = on;
  const colleagues = await colleaguesOf(scope);
  const invitations = await withScope(scope, (db) => openInvitations(db, council.id));
  return (
    <SectionPage on={on} section="staff" query={searchParams}>
      <WayTo href={`${path}/staff/invite`}>Invite somebody</WayTo>
      {invitations.length > 0 ? (
        <Invitations invitations={invitations} slug={council.slug} />
      ) : null}
      <h2 className="govuk-heading-m">People who work here</h2>
      <Colleagues colleagues={colleagues} path={`${path}/staff`} />
    </SectionPage>
  );
}
