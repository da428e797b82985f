import "leaflet/dist/leaflet.css";
import "./map/map.css";
import { showMap } from "./map/show-map";

for (const element of document.querySelectorAll<HTMLElement>("[data-map][hidden]")) {
  showMap(element);
}
