import type L from "leaflet";

/** Tells an input which part of the map is shown (south, west, north, east), once somebody has moved it. */
export function watchArea(map: L.Map, inputId: string): void {
  const input = document.getElementById(inputId);
  if (!(input instanceof HTMLInputElement)) return;
  map.on("moveend", () => {
    const area = map.getBounds();
    const sides = [area.getSouth(), area.getWest(), area.getNorth(), area.getEast()];
    input.value = sides.map((side) => side.toFixed(5)).join(",");
    input.form?.removeAttribute("hidden");
  });
}
