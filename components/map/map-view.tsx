import { asset } from "@/components/layout";

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
};

/**
 * A map where scripting is on, and nothing where it is off: the page says the same in words. Loads
 * the map's script and styles, which no other page does.
 */
export function MapView({ label, ...facts }: MapViewProps) {
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
      <script src={asset("map.js")} defer />
    </>
  );
}
