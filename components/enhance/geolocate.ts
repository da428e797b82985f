/**
 * Buttons with `data-geolocate` fill the form's `latitude` and `longitude` (and `accuracy`, in
 * metres) from the device, then tell the page by a `lgo:position` event. They are hidden in the
 * HTML: without scripting they could do nothing.
 *
 * `data-geolocate="submit"` also sends the form. The element named by `aria-describedby` says how
 * it goes; it should be a `role="status"`.
 */
export function enhanceGeolocation(): void {
  if (!("geolocation" in navigator)) return;
  const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-geolocate][hidden]");
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => locate(button));
  }
}

function locate(button: HTMLButtonElement): void {
  say(button, "Finding your location…");
  button.disabled = true;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      button.disabled = false;
      say(button, "Your location has been added.");
      fill(button, coords);
    },
    (error) => {
      button.disabled = false;
      say(button, reasonFor(error));
    },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  );
}

function fill(button: HTMLButtonElement, coords: GeolocationCoordinates): void {
  const { latitude, longitude, accuracy } = coords;
  const values = { latitude, longitude, accuracy: Math.round(accuracy) };
  for (const [name, value] of Object.entries(values)) {
    const input = button.form?.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = String(value);
  }
  button.dispatchEvent(new CustomEvent("lgo:position", { bubbles: true, detail: values }));
  if (button.dataset.geolocate === "submit") button.form?.requestSubmit();
}

function reasonFor(error: GeolocationPositionError): string {
  return error.code === error.PERMISSION_DENIED
    ? "Your browser did not share your location. Enter a postcode or street instead."
    : "Your location could not be found. Enter a postcode or street instead.";
}

function say(button: HTMLButtonElement, words: string): void {
  const status = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  if (status) status.textContent = words;
}
