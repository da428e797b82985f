import { classNames } from "./class-names";
import { Hint } from "./hint";
import { Textarea, type TextareaProps } from "./textarea";

export type CharacterCountProps = Omit<TextareaProps, "maxLength"> & {
  /** Not the attribute: typing goes on past the limit, and the count says by how much. */
  maxLength?: number;
  maxWords?: number;
  /** Say the count only once this much of the limit is used, in per cent. */
  threshold?: number;
  /** The limit in words, with `%{count}` for the number. */
  textareaDescriptionText?: string;
};

/** A textarea that says how much may still be typed. */
export function CharacterCount({
  maxLength,
  maxWords,
  threshold,
  textareaDescriptionText,
  className,
  describedBy,
  formGroup,
  ...rest
}: CharacterCountProps) {
  const infoId = `${rest.id ?? rest.name}-info`;
  const unit = maxWords ? "words" : "characters";
  const description = textareaDescriptionText ?? `You can enter up to %{count} ${unit}`;
  const options = {
    ...formGroup,
    className: classNames("govuk-character-count", formGroup?.className),
    "data-module": "govuk-character-count",
    "data-maxlength": maxLength,
    "data-maxwords": maxWords,
    "data-threshold": threshold,
    "data-count-type": maxWords ? "words" : undefined,
    afterInput: (
      <>
        <Hint id={infoId} className="govuk-character-count__message">
          {description.replace("%{count}", String(maxWords ?? maxLength))}
        </Hint>
        {formGroup?.afterInput}
      </>
    ),
  };
  return (
    <Textarea
      describedBy={classNames(describedBy, infoId)}
      className={classNames("govuk-js-character-count", className)}
      formGroup={options}
      {...rest}
    />
  );
}
