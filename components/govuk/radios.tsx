import { Choice, type ChoiceItem, choiceId, type Divider } from "./choice";
import { ChoiceGroup } from "./choice-group";
import { classNames } from "./class-names";
import type { QuestionOptions } from "./form-group";
import type { LabelOptions } from "./label";

export type RadioItem = ChoiceItem | Divider;

export type RadiosProps = QuestionOptions & {
  name: string;
  /** Start of each choice's id; the first choice's whole id. The name, unless said. */
  idPrefix?: string;
  legend?: string | LabelOptions;
  items: (RadioItem | false | null | undefined)[];
  value?: string;
  size?: "small";
  inline?: boolean;
  className?: string;
};

/** One choice out of a few. */
export function Radios({
  name,
  idPrefix = name,
  items,
  value,
  size,
  inline,
  className,
  formGroup,
  ...group
}: RadiosProps) {
  function radio(item: RadiosProps["items"][number], index: number) {
    if (!item) return null;
    if ("divider" in item) {
      return (
        <div key={index} className="govuk-radios__divider">
          {item.divider}
        </div>
      );
    }
    const checked = item.checked ?? (Boolean(value) && item.value === value);
    const id = item.id ?? choiceId(idPrefix, index);
    return (
      <Choice
        key={index}
        block="govuk-radios"
        {...item}
        name={item.name ?? name}
        id={id}
        checked={checked}
      />
    );
  }

  return (
    <ChoiceGroup idPrefix={idPrefix} formGroup={formGroup} {...group}>
      <div
        className={classNames(
          "govuk-radios",
          inline && "govuk-radios--inline",
          size && `govuk-radios--${size}`,
          className,
        )}
        data-module="govuk-radios"
      >
        {formGroup?.beforeInput}
        {items.map(radio)}
        {formGroup?.afterInput}
      </div>
    </ChoiceGroup>
  );
}
