type Props = { base: string; photo: string };

/** A photo of the draft, as its holder sees it. */
export function DraftPhoto({ base, photo }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: made in the size it is shown in when it is taken in.
    <img className="lgo-photo" src={`${base}/photos/${photo}`} alt="The one you added" />
  );
}
