type ThumbnailProps = { src: string; width: number; height: number };

/** A photo beside the box that publishes it; the box says which it is. */
export function Thumbnail({ src, width, height }: ThumbnailProps) {
  return (
    // biome-ignore lint/performance/noImgElement: private, and already as small as it is kept.
    <img className="lgo-thumbnail" src={src} width={width} height={height} alt="" />
  );
}
