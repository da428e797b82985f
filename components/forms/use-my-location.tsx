import { Button } from "@/components/govuk";

type UseMyLocationProps = {
  /** Start of the field names: the device's position goes in `name-lat` and `name-long`. */
  name: string;
  /** Send the form as soon as the position is known. */
  sendsForm?: boolean;
};

/**
 * A button that fills in where the device is. It shows itself only where scripting can do that
 * (components/enhance/geolocate); what it says goes to the status line under it.
 */
export function UseMyLocation({ name, sendsForm }: UseMyLocationProps) {
  const statusId = `${name}-device`;
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        hidden
        data-geolocate={sendsForm ? "submit" : "fill"}
        data-latitude={`${name}-lat`}
        data-longitude={`${name}-long`}
        aria-describedby={statusId}
      >
        Use my location
      </Button>
      <p className="govuk-body" id={statusId} role="status" />
    </>
  );
}
