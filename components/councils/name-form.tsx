import { Button, Input } from "@/components/govuk";

/** Asks for a council's name; with scripting it suggests those that fit what is typed. */
export function NameForm({ value, suggestions }: { value?: string; suggestions: string }) {
  return (
    <form action="/councils" method="get" noValidate>
      <Input
        id="name"
        name="name"
        label={{ text: "Enter the name of a council", size: "m" }}
        hint="For example, Canterbury"
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        className="govuk-input--width-20"
        data-suggest={suggestions}
      />
      <Button variant="secondary">Find by name</Button>
    </form>
  );
}
