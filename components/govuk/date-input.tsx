import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import { Input } from "./input";
import type { LabelOptions } from "./label";

export type DatePart = "day" | "month" | "year";

export type DateInputProps = QuestionOptions & {
  id: string;
  /** Names become `prefix-day` and so on; without it, `day`. */
  namePrefix?: string;
  legend?: string | LabelOptions;
  parts?: DatePart[];
  values?: Partial<Record<DatePart, string>>;
  /** Which parts the error is about; all of them, unless said. */
  errorParts?: DatePart[];
  /** "bday" asks the browser for a date of birth. */
  autoComplete?: "bday";
  className?: string;
};

const labels: Record<DatePart, string> = { day: "Day", month: "Month", year: "Year" };

/** A date that people know by heart, in three boxes. */
export function DateInput({
  id,
  namePrefix,
  legend,
  parts = ["day", "month", "year"],
  values = {},
  errorParts,
  autoComplete,
  className,
  formGroup,
  ...question
}: DateInputProps) {
  const hasError = Boolean(question.errorMessage);
  const wrong = errorParts ?? (hasError ? parts : []);

  function box(part: DatePart) {
    return (
      <div key={part} className="govuk-date-input__item">
        <Input
          id={`${id}-${part}`}
          name={namePrefix ? `${namePrefix}-${part}` : part}
          label={{ text: labels[part], className: "govuk-date-input__label" }}
          className={classNames(
            "govuk-date-input__input",
            wrong.includes(part) && "govuk-input--error",
          )}
          width={part === "year" ? 4 : 2}
          value={values[part]}
          inputMode="numeric"
          autoComplete={autoComplete && `${autoComplete}-${part}`}
        />
      </div>
    );
  }

  const inner = (
    <>
      <HintAndError id={id} hint={question.hint} errorMessage={question.errorMessage} />
      <div className={classNames("govuk-date-input", className)} id={id}>
        {formGroup?.beforeInput}
        {parts.map(box)}
        {formGroup?.afterInput}
      </div>
    </>
  );

  return (
    <FormGroup options={formGroup} hasError={hasError}>
      {legend ? (
        // JAWS reads the description of a group of text boxes only with the role spelt out.
        <Fieldset legend={legend} role="group" describedBy={describedByIds(id, question)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
