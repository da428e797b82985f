import { DateInput } from "@/components/govuk";
import { dateParts, type FieldProps, fieldLegend, partValues } from "./field-types";

/**
 * A date in three boxes named `name-day`, `name-month`, `name-year`. An error under `name` marks
 * all three; one under a part's name marks that part.
 */
export function DateField(props: FieldProps) {
  const { name, id = name, hint, errors = {} } = props;
  const wrongParts = dateParts.filter((part) => errors[`${name}-${part}`]);
  const [firstWrong] = wrongParts;
  return (
    <DateInput
      id={id}
      namePrefix={name}
      legend={fieldLegend(props)}
      hint={hint}
      errorMessage={errors[name] ?? (firstWrong && errors[`${name}-${firstWrong}`])}
      errorParts={firstWrong ? wrongParts : undefined}
      values={partValues(props.value)}
      autoComplete={props.autocomplete === "bday" ? "bday" : undefined}
    />
  );
}
