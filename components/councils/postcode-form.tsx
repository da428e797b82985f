import { Button, Input } from "@/components/govuk";

type PostcodeFormProps = {
  label?: string;
  /** As it was typed. */
  value?: string;
  error?: string;
};

/** Asks for a postcode and goes to the council or councils that serve it. */
export function PostcodeForm({ label = "Enter a postcode", value, error }: PostcodeFormProps) {
  return (
    <form action="/find-your-council" method="get" noValidate>
      <Input
        id="postcode"
        name="postcode"
        label={{ text: label, size: "m" }}
        hint="For example, CT1 1YW"
        errorMessage={error}
        value={value}
        width={10}
        autoComplete="postal-code"
        spellCheck={false}
        maxLength={30}
      />
      <Button>Find your council</Button>
    </form>
  );
}
