type ThumbnailProps = { src: string; width: number; height: number; index: number };

/** A photo beside the box that publishes it. */
export function Thumbnail({ src, width, height, index }: ThumbnailProps) {
  return (
    // biome-ignore lint/performance/noImgElement: private, and already as small as it is kept.
    <img className="lgo-thumbnail" src={src} width={width} height={height} alt={`${index + 1}`} />
  );
}
