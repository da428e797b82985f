import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import type { AccountKind } from "@/lib/identity";
import { dropPasskey, nameOfPasskey } from "./actions";
import { WhatFollows } from "./authenticator-app";
import { sectionOf, securityPath } from "./kind";
import { ownPasskey } from "./passkeys";
import { ProofForm } from "./proof-form";

type Props = { kind: AccountKind; id: string };

/** Gives a passkey a name that its owner knows it by. */
export async function NamePasskeyPage({ kind, id }: Props) {
  const { passkey } = await ownPasskey(kind, id);
  return (
    <Page backHref={`${securityPath(kind)}/passkeys`}>
      <ActionForm
        action={nameOfPasskey.bind(null, { kind, passkey: id })}
        title={pageTitle({ page: "Name your passkey", service: sectionOf(kind) })}
        heading={<PageHeading>Name your passkey</PageHeading>}
        fields={[
          {
            type: "text",
            name: "name",
            label: "Name",
            hint: "For example, where you keep it: “My phone”",
            width: 20,
          },
        ]}
        values={{ name: passkey.name }}
        submitLabel="Save"
      />
    </Page>
  );
}

/** Asks for a second factor once more before a passkey goes. */
export async function RemovePasskeyPage({ kind, id }: Props) {
  const { passkey, factors } = await ownPasskey(kind, id);
  return (
    <Page backHref={`${securityPath(kind)}/passkeys`}>
      <ProofForm
        kind={kind}
        action={dropPasskey.bind(null, { kind, passkey: id })}
        title={`Remove the passkey “${passkey.name}”`}
        submitLabel="Remove the passkey"
        submitVariant="warning"
        hasApp={factors.appSince !== null}
        hasPasskey
      >
        <WhatFollows
          kind={kind}
          isLast={factors.appSince === null && factors.passkeys.length === 1}
        />
      </ProofForm>
    </Page>
  );
}
