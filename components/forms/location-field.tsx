import { Details, Fieldset, Hint, Input } from "@/components/govuk";
import { MapView } from "@/components/map";
import { type FieldProps, fieldLabel, partValues } from "./field-types";
import { UseMyLocation } from "./use-my-location";

/**
 * Where something is, in boxes named `name-postcode`, `name-place`, `name-lat`, `name-long`: by
 * postcode and words, or as a point, typed or put there by the map or the device. Every way works
 * without the map.
 */
export function LocationField(props: FieldProps) {
  const { name, id = name, hint, errors = {}, map } = props;
  const values = partValues(props.value);
  const legend = fieldLabel(props);
  const box = (part: string) => ({
    id: `${id}-${part}`,
    name: `${name}-${part}`,
    value: values[part],
    errorMessage: errors[`${name}-${part}`],
  });
  const pointIsOpen = Boolean(
    values.lat || values.long || errors[`${name}-lat`] || errors[`${name}-long`],
  );
  return (
    <Fieldset
      legend={typeof legend === "string" ? { text: legend, size: "s" } : legend}
      describedBy={hint ? `${id}-hint` : undefined}
    >
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      <Input
        {...box("postcode")}
        label="Postcode"
        hint="The postcode where it is, or one nearby. For example, CT1 1YW"
        errorMessage={errors[`${name}-postcode`] ?? errors[name]}
        autoComplete="off"
        width={10}
      />
      <Input
        {...box("place")}
        label="Street and what is nearby"
        hint="For example, High Street, outside the library"
        maxLength={200}
      />
      <Details
        id={`${id}-point`}
        summary={map ? "Use a map or coordinates instead" : "Use coordinates instead"}
        open={pointIsOpen}
      >
        <UseMyLocation name={name} />
        {map ? (
          <MapView
            {...map}
            label="Map to pick the place on"
            fills={{ lat: `${id}-lat`, long: `${id}-long` }}
          />
        ) : null}
        <Input
          {...box("lat")}
          label="Latitude"
          hint="For example, 51.28020"
          inputMode="decimal"
          width={10}
        />
        <Input {...box("long")} label="Longitude" hint="For example, 1.07890" width={10} />
      </Details>
    </Fieldset>
  );
}
