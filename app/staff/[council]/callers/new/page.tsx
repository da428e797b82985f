import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { channelNames, type KnownCaller, knownCaller } from "@/lib/cases";
import { callerChannels } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { staffPage } from "@/lib/web";
import { Markers } from "../../cases/[reference]/markers";
import { offeredTo } from "../offered";
import { callersPath } from "../path";
import { startForCaller } from "./actions";

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ caller?: string | string[] }>;
};

const title = "How they reached you, and what about";

/** The first page of a caller's case: how they came, and what it is about. */
export default async function NewForCaller({ params, searchParams }: Props) {
  const { council, scope } = await staffPage((await params).council);
  const { caller } = await searchParams;
  const { known, services } = await withScope(scope, async (db) => ({
    known: typeof caller === "string" ? await knownCaller(db, caller) : null,
    services: await offeredTo(db, scope, council),
  }));
  if (caller !== undefined && !known) notFound();
  return (
    <Page backHref={callersPath(council.slug)}>
      <ActionForm
        action={startForCaller.bind(null, {
          council: council.slug,
          caller: known?.reference ?? "",
        })}
        title={pageTitle({ page: title, service: "Back office", site: council.name })}
        heading={
          <>
            <PageHeading caption="New case for a caller">{title}</PageHeading>
            {known ? <Known caller={known} /> : null}
          </>
        }
        fields={[
          {
            type: "radios",
            name: "channel",
            label: "How did the caller reach you?",
            options: callerChannels.map((value) => ({ value, text: channelNames[value] })),
          },
          {
            type: "select",
            name: "service",
            label: "What is it about?",
            options: [
              { value: "", text: "Select one" },
              ...services.map(({ key, name }) => ({ value: key, text: name })),
            ],
          },
        ]}
        submitLabel="Continue"
      />
    </Page>
  );
}

function Known({ caller: { name, reference, markers } }: { caller: KnownCaller }) {
  return (
    <>
      <Markers markers={markers} />
      <InsetText>
        For {name ?? "the person"} who reported {reference}. You can use the contact details of that
        case later on.
      </InsetText>
    </>
  );
}
