export { addMarker, removeMarker, reviewMarker } from "./commands";
export { markerKindNames, markerKinds, markerLimit, markerSchema, reviewMonths } from "./marker";
export { type MarkedPerson, type Marker, marker, markers } from "./queries";
