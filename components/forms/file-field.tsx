import { FileUpload } from "@/components/govuk";
import { type FieldProps, fieldLabel } from "./field-types";

/** A file. What was chosen before is not kept by browsers: the page says it in words. */
export function FileField(props: FieldProps) {
  return (
    <FileUpload
      id={props.id ?? props.name}
      name={props.name}
      label={fieldLabel(props)}
      hint={props.hint}
      errorMessage={props.errors?.[props.name]}
      accept={props.accept}
    />
  );
}
