import type { ReactNode } from "react";
import { Button } from "@/components/govuk";

type PasskeyButtonProps = {
  /** Makes a new passkey, or shows one that there is. */
  does: "make" | "show";
  /** Where the challenge comes from. */
  options: string;
  /** The id of the form that it answers in. */
  form: string;
  variant?: "secondary" | "warning";
  /** What to do where scripting is off, or the browser knows no passkeys. */
  without: ReactNode;
  children: ReactNode;
};

/**
 * A button that answers in a form with a passkey. Its page brings `PasskeyScript` along; without
 * scripting it is hidden, and `without` stands in its place.
 */
export function PasskeyButton({
  does,
  options,
  form,
  variant,
  without,
  children,
}: PasskeyButtonProps) {
  const status = `${form}-passkey-status`;
  return (
    <>
      <input type="hidden" name="passkey" form={form} />
      <div data-passkey-with hidden suppressHydrationWarning>
        <Button
          type="button"
          form={form}
          variant={variant}
          data-passkey={does}
          data-options={options}
          aria-describedby={status}
        >
          {children}
        </Button>
        <p className="govuk-body" id={status} role="status" />
      </div>
      <div data-passkey-without suppressHydrationWarning>
        {without}
      </div>
    </>
  );
}
