import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Hint } from "./hint";
import { Label } from "./label";

/** One radio or checkbox. */
export type ChoiceItem = Omit<ComponentProps<"input">, "value" | "type" | "defaultChecked"> & {
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  /** Shown under the choice; hidden by scripting until the choice is taken. */
  conditional?: ReactNode;
};

export type Divider = { divider: string };

type ChoiceProps = ChoiceItem & {
  block: "govuk-radios" | "govuk-checkboxes";
  id: string;
  /** Ids that describe the choice besides its own hint. */
  describedBy?: string;
};

export function Choice({
  block,
  id,
  text,
  hint,
  conditional,
  checked,
  describedBy,
  ...rest
}: ChoiceProps) {
  const hintId = `${id}-item-hint`;
  const conditionalId = `conditional-${id}`;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          type={block === "govuk-radios" ? "radio" : "checkbox"}
          defaultChecked={checked}
          data-aria-controls={conditional ? conditionalId : undefined}
          aria-describedby={classNames(describedBy, hint ? hintId : "") || undefined}
          {...rest}
        />
        <Label text={text} className={`${block}__label`} htmlFor={id} />
        {hint ? (
          <Hint id={hintId} className={`${block}__hint`}>
            {hint}
          </Hint>
        ) : null}
      </div>
      {conditional ? (
        <div
          className={classNames(
            `${block}__conditional`,
            !checked && `${block}__conditional--hidden`,
          )}
          id={conditionalId}
        >
          {conditional}
        </div>
      ) : null}
    </>
  );
}

/** The id of a list's n-th choice: the first has none, so that an error summary can link to it. */
export function choiceId(idPrefix: string, index: number): string {
  return index === 0 ? idPrefix : `${idPrefix}-${index + 1}`;
}
