import type { Attachment } from "@/lib/files";

type Props = {
  files: Attachment[];
  /** Address of a file, by its id. */
  href: (id: string) => string;
};

/** What came with a message: a photo to see, or a document to save. */
export function FileLinks({ files, href }: Props) {
  return files.map(({ id, name, bytes, width, height }) =>
    name === null ? (
      <p className="govuk-body" key={id}>
        {/* biome-ignore lint/performance/noImgElement: next/image needs a script and a cache. */}
        <img
          className="lgo-photo"
          src={href(id)}
          width={width}
          height={height}
          loading="lazy"
          alt="Sent with this message"
        />
      </p>
    ) : (
      <p className="govuk-body" key={id}>
        <a className="govuk-link" href={href(id)} download={name}>
          {name} (PDF, {sizeOf(bytes)})
        </a>
      </p>
    ),
  );
}

/** As GOV.UK writes the size of a file: "240 KB", "1.2 MB". */
function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
