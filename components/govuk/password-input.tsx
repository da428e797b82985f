import { Button } from "./button";
import { classNames } from "./class-names";
import { Input, type InputProps } from "./input";

type PasswordInputProps = Omit<InputProps, "type" | "prefix" | "suffix" | "value">;

/** A password, which scripting lets its owner look at. Never filled in by the server. */
export function PasswordInput({
  id,
  className,
  formGroup,
  autoComplete = "current-password",
  ...rest
}: PasswordInputProps) {
  const inputId = id ?? rest.name;
  return (
    <Input
      id={inputId}
      type="password"
      autoComplete={autoComplete}
      className={classNames("govuk-password-input__input govuk-js-password-input-input", className)}
      wrapperClassName="govuk-password-input__wrapper"
      formGroup={{
        ...formGroup,
        className: classNames("govuk-password-input", formGroup?.className),
        "data-module": "govuk-password-input",
        afterInput: (
          <Button
            type="button"
            variant="secondary"
            className="govuk-password-input__toggle govuk-js-password-input-toggle"
            aria-controls={inputId}
            aria-label="Show password"
            hidden
          >
            Show
          </Button>
        ),
      }}
      {...rest}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
