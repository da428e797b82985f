import L from "leaflet";
import type { MapDescription } from "@/components/map/map-view";
import { pickPoint } from "./pick-point";
import { pinIcon } from "./pin-icon";
import { watchArea } from "./watch-area";

type Facts = MapDescription & { fills?: { lat: string; long: string }; watches?: string };

/** Draws the map that an element describes: its area, its pins and, where it picks, a way to. */
export function showMap(element: HTMLElement): void {
  const { bounds, tiles, pins = [], fills, watches }: Facts = JSON.parse(element.dataset.map ?? "");
  const area = L.latLngBounds([bounds.south, bounds.west], [bounds.north, bounds.east]);
  element.hidden = false;
  // Inside <details> the map has no size until it is opened.
  const map = L.map(element, { scrollWheelZoom: false, zoomSnap: 0.5, maxZoom: 19 });
  const fitArea = () => {
    map.invalidateSize();
    map.fitBounds(area);
  };
  fitArea();
  element.closest("details")?.addEventListener("toggle", fitArea, { once: true });

  if (tiles) {
    L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(map);
  } else {
    L.rectangle(area, { color: "#24527a", weight: 2, fillOpacity: 0.05 }).addTo(map);
  }
  for (const { lat, long, label, href } of pins) {
    L.marker([lat, long], { icon: pinIcon(), title: label, alt: label })
      .addTo(map)
      .bindPopup(words(label, href));
  }
  if (fills) pickPoint(map, element, fills);
  if (watches) watchArea(map, watches);
}

/** Built as elements: a label is text that somebody wrote. */
function words(label: string, href: string | undefined): HTMLElement {
  const element = document.createElement(href ? "a" : "span");
  if (element instanceof HTMLAnchorElement && href) element.href = href;
  element.textContent = label;
  return element;
}
