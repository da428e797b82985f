export { type MapBounds, type MapDescription, type MapPin, MapView } from "./map-view";
