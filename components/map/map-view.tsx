import { asset } from "@/components/layout";
import { MapScript } from "./map-script";

/** Degrees of WGS 84. */
export type MapBounds = { south: number; west: number; north: number; east: number };

export type MapPin = { lat: number; long: number; label: string; href?: string };

export type MapDescription = {
  bounds: MapBounds;
  /** Where map tiles come from ("https://…/{z}/{x}/{y}.png"); without, the map is a plain box. */
  tiles?: { url: string; attribution: string };
  pins?: MapPin[];
};

type MapViewProps = MapDescription & {
  /** What the map shows, for screen readers. */
  label: string;
  /** Ids of the inputs that a pin put on the map fills; without, the map only shows. */
  fills?: { lat: string; long: string };
  /** Id of the input that is told what part of the map is shown; its form shows once it is known. */
  watches?: string;
  /** On a page that React takes over in the browser. */
  hydrated?: boolean;
};

/**
 * A map where scripting is on, and nothing where it is off: the page says the same in words. Loads
 * the map's script and styles, which no other page does.
 */
export function MapView({ label, hydrated, ...facts }: MapViewProps) {
  return (
    <>
      <link rel="stylesheet" href={asset("map.css")} precedence="map" />
      <div
        className="lgo-map"
        data-map={JSON.stringify(facts)}
        role="application"
        aria-label={label}
        hidden
      />
      {hydrated ? <MapScript src={asset("map.js")} /> : <script src={asset("map.js")} defer />}
    </>
  );
}
