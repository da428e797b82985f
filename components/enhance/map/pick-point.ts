import L from "leaflet";
import { pinIcon } from "./pin-icon";

/**
 * Lets a point be picked on the map: by a press, or by moving the map (arrow keys do) and pressing
 * "Put the pin here". What is picked stands in the inputs, which stay the truth: a number typed
 * there moves the pin, and so does the device's position.
 */
export function pickPoint(
  map: L.Map,
  element: HTMLElement,
  fills: { lat: string; long: string },
): void {
  const lat = document.getElementById(fills.lat);
  const long = document.getElementById(fills.long);
  if (!(lat instanceof HTMLInputElement && long instanceof HTMLInputElement)) return;
  let pin: L.Marker | undefined;

  const show = (point: L.LatLngExpression) => {
    pin ??= L.marker(point, { icon: pinIcon(true), draggable: true, title: "Your pin" })
      .addTo(map)
      .on("dragend", () => pin && fill(pin.getLatLng()));
    pin.setLatLng(point);
  };
  const fill = (point: L.LatLng) => {
    // Five decimals are about a metre.
    lat.value = point.lat.toFixed(5);
    long.value = point.lng.toFixed(5);
    show(point);
  };
  const showTyped = (zoom: boolean) => {
    const point: [number, number] = [Number.parseFloat(lat.value), Number.parseFloat(long.value)];
    if (point.some(Number.isNaN)) return;
    show(point);
    if (zoom) map.setView(point, 17);
  };

  map.on("click", (event) => fill(event.latlng));
  for (const input of [lat, long]) input.addEventListener("change", () => showTyped(true));
  element.closest("form")?.addEventListener("lgo:position", () => showTyped(true));
  addCrosshair(map, element, fill);
  showTyped(true);
}

/** For the keyboard: the middle of the map is marked, and a button puts the pin there. */
function addCrosshair(map: L.Map, element: HTMLElement, fill: (point: L.LatLng) => void): void {
  const mark = document.createElement("span");
  mark.className = "lgo-map__crosshair";
  element.append(mark);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = "Put the pin in the middle of the map";
  button.addEventListener("click", () => fill(map.getCenter()));
  element.after(button);
}
