import L from "leaflet";

/** A pin drawn by the stylesheet; the asker's own has a colour of its own. */
export function pinIcon(isMine = false): L.DivIcon {
  return L.divIcon({
    className: isMine ? "lgo-pin lgo-pin--mine" : "lgo-pin",
    iconSize: [28, 28],
    iconAnchor: [0, 28],
  });
}
