import { notFound } from "next/navigation";
import { Form, type FormAction } from "@/components/forms";
import { Table } from "@/components/govuk";
import { longestTarget, type Service, serviceSettings, standardOf } from "@/lib/catalogue";
import { isSame, teamsOf } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { workingDays } from "../../words";
import { setService, useStandard } from "../actions";
import { servicesHere } from "../services-here";

type Props = { params: Promise<{ council: string; service: string }> };

/** How the council offers one service, with the standard beside it. */
export default async function ServicePage({ params }: Props) {
  const on = await settingsPage(params);
  const { council, scope } = on;
  const { service: key } = await params;
  const service = servicesHere(council).find((one) => one.key === key);
  if (!service) notFound();
  const { own, teams } = await withScope(scope, async (db) => ({
    own: (await serviceSettings(db, council.id)).get(key),
    teams: await teamsOf(db, council.id),
  }));
  if (!own) throw new Error(`No settings of ${key}`);
  const { enabled, targetDays, referWords, referUrl } = own;
  const at = { council: council.slug, service: key };
  const choices = { enabled, targetDays, referWords, referUrl };
  return (
    <SettingForm
      on={on}
      back="services"
      title={service.name}
      caption="Services"
      action={setService.bind(null, at)}
      intro={
        <Standard
          service={service}
          own={choices}
          isStandard={isSame(choices, standardOf(service))}
          way={useStandard.bind(null, at)}
        />
      }
      fields={fieldsOf(service, teams)}
      values={{
        offered: enabled ? "yes" : "no",
        team: own.teamId ?? "",
        targetDays: String(targetDays),
        referWords: referWords ?? "",
        referUrl: referUrl ?? "",
      }}
    />
  );
}

function fieldsOf(service: Service, teams: { id: string; name: string }[]) {
  return [
    {
      type: "radios" as const,
      name: "offered",
      label: "Can residents report it here?",
      options: [
        { value: "yes", text: "Yes" },
        { value: "no", text: "No", hint: "Say below whom they should turn to instead" },
      ],
    },
    {
      type: "select" as const,
      name: "team",
      label: "Which team do new reports go to?",
      hint: "Reports that are here already stay where they are.",
      options: [
        { value: "", text: "No team" },
        ...teams.map(({ id, name }) => ({ value: id, text: name })),
      ],
    },
    {
      type: "text" as const,
      name: "targetDays",
      label: "Target",
      hint: `Between 1 and ${workingDays(longestTarget(service))}. It holds for new reports.`,
      inputMode: "numeric" as const,
      width: 3 as const,
      suffix: "working days",
    },
    {
      type: "textarea" as const,
      name: "referWords",
      label: "Where it is off: whom should residents turn to instead?",
      hint: "For example, “Call Anytown Parking on 01632 960 001.”",
      rows: 3,
    },
    {
      type: "text" as const,
      name: "referUrl",
      label: "Where it is off: the address of their page (optional)",
      hint: "It starts with https://",
    },
  ];
}

type Choices = { enabled: boolean; targetDays: number };
type StandardProps = {
  service: Service;
  own: Choices;
  isStandard: boolean;
  way: FormAction;
};

/** The council's own choice beside the standard, with the way back to it. */
function Standard({ service, own, isStandard, way }: StandardProps) {
  const standard = standardOf(service);
  const on = ({ enabled }: Choices) => (enabled ? "On" : "Off");
  return (
    <>
      <p className="govuk-body">{service.description}.</p>
      <Table
        caption="Your choice and the standard"
        captionClassName="govuk-visually-hidden"
        head={["What", "Your council", "Standard"].map((text) => ({ text }))}
        firstCellIsHeader
        rows={[
          [{ text: "Reports" }, { text: on(own) }, { text: on(standard) }],
          [
            { text: "Target" },
            { text: workingDays(own.targetDays) },
            { text: workingDays(standard.targetDays) },
          ],
        ]}
      />
      {isStandard ? null : (
        <Form action={way} submitLabel="Use the standard" submitVariant="secondary" />
      )}
    </>
  );
}
