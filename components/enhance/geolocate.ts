/**
 * Buttons with `data-geolocate` fill two inputs of their form from the device, in degrees: those
 * whose names `data-latitude` and `data-longitude` give. The page hears of it by a `lgo:position`
 * event. The buttons are hidden in the HTML: without scripting they could do nothing.
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
  set(button, button.dataset.latitude, latitude);
  set(button, button.dataset.longitude, longitude);
  const detail = { latitude, longitude, accuracy };
  button.dispatchEvent(new CustomEvent("lgo:position", { bubbles: true, detail }));
  if (button.dataset.geolocate === "submit") button.form?.requestSubmit();
}

/** Six decimal places are a tenth of a metre. */
function set(button: HTMLButtonElement, name: string | undefined, degrees: number): void {
  const input = name ? button.form?.elements.namedItem(name) : null;
  if (input instanceof HTMLInputElement) input.value = degrees.toFixed(6);
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
