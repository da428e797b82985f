import { Choice, type ChoiceItem, choiceId, type Divider } from "./choice";
import { ChoiceGroup } from "./choice-group";
import { classNames } from "./class-names";
import { describedByIds, type QuestionOptions } from "./form-group";
import type { LabelOptions } from "./label";

export type CheckboxItem =
  | (ChoiceItem & {
      /** "None of these": taking it clears the others (needs scripting). */
      behaviour?: "exclusive";
    })
  | Divider;

export type CheckboxesProps = QuestionOptions & {
  name: string;
  /** Start of each choice's id; the first choice's whole id. The name, unless said. */
  idPrefix?: string;
  legend?: string | LabelOptions;
  items: (CheckboxItem | false | null | undefined)[];
  values?: string[];
  size?: "small";
  className?: string;
};

/** Any number of choices. */
export function Checkboxes({
  name,
  idPrefix = name,
  items,
  values = [],
  size,
  className,
  formGroup,
  ...group
}: CheckboxesProps) {
  // Without a fieldset to carry them, hint and error describe each box.
  const describedBy = group.legend ? undefined : describedByIds(idPrefix, group);

  function checkbox(item: CheckboxesProps["items"][number], index: number) {
    if (!item) return null;
    if ("divider" in item) {
      return (
        <div key={index} className="govuk-checkboxes__divider">
          {item.divider}
        </div>
      );
    }
    const { behaviour, ...choice } = item;
    return (
      <Choice
        key={index}
        block="govuk-checkboxes"
        {...choice}
        name={choice.name ?? name}
        id={choice.id ?? choiceId(idPrefix, index)}
        checked={choice.checked ?? values.includes(choice.value)}
        describedBy={describedBy}
        data-behaviour={behaviour}
      />
    );
  }

  return (
    <ChoiceGroup idPrefix={idPrefix} formGroup={formGroup} {...group}>
      <div
        className={classNames("govuk-checkboxes", size && `govuk-checkboxes--${size}`, className)}
        data-module="govuk-checkboxes"
      >
        {formGroup?.beforeInput}
        {items.map(checkbox)}
        {formGroup?.afterInput}
      </div>
    </ChoiceGroup>
  );
}
