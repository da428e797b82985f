import { CharacterCount, Input, PasswordInput, Textarea } from "@/components/govuk";
import { type FieldProps, fieldLabel, textValue } from "./field-types";

/** A line of text. */
export function TextField(props: FieldProps) {
  const { inputMode, maxLength, prefix, suffix } = props;
  return <Input {...shared(props)} {...{ inputMode, maxLength, prefix, suffix }} />;
}

/** An e-mail address. */
export function EmailField(props: FieldProps) {
  const { autoComplete = "email", ...rest } = shared(props);
  return <Input {...rest} type="email" autoComplete={autoComplete} spellCheck={false} />;
}

/** A telephone number, in whatever way people write one. */
export function PhoneField(props: FieldProps) {
  const { autoComplete = "tel", width = 20, ...rest } = shared(props);
  return <Input {...rest} type="tel" autoComplete={autoComplete} width={width} />;
}

/** A password: what was typed is never shown again. */
export function PasswordField(props: FieldProps) {
  const { value: _value, ...rest } = shared(props);
  return <PasswordInput {...rest} className="lgo-width-medium" />;
}

/** Several lines, counted where there is a limit. */
export function TextareaField(props: FieldProps) {
  const { width: _width, ...rest } = shared(props);
  return props.maxLength ? (
    <CharacterCount {...rest} rows={props.rows} maxLength={props.maxLength} />
  ) : (
    <Textarea {...rest} rows={props.rows} />
  );
}

function shared(props: FieldProps) {
  return {
    id: props.id ?? props.name,
    name: props.name,
    label: fieldLabel(props),
    hint: props.hint,
    errorMessage: props.errors?.[props.name],
    value: textValue(props.value),
    autoComplete: props.autocomplete,
    width: props.width,
  };
}
