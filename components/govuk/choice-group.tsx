import type { ReactNode } from "react";
import { Fieldset } from "./fieldset";
import { describedByIds, FormGroup, HintAndError, type QuestionOptions } from "./form-group";
import type { LabelOptions } from "./label";

type ChoiceGroupProps = QuestionOptions & {
  idPrefix: string;
  legend?: string | LabelOptions;
  children: ReactNode;
};

/** What radios and checkboxes share: form group, fieldset, hint and error. */
export function ChoiceGroup({
  idPrefix,
  legend,
  formGroup,
  children,
  ...question
}: ChoiceGroupProps) {
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={question.hint} errorMessage={question.errorMessage} />
      {children}
    </>
  );
  return (
    <FormGroup options={formGroup} hasError={Boolean(question.errorMessage)}>
      {legend ? (
        <Fieldset legend={legend} describedBy={describedByIds(idPrefix, question)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
