import { toString as draw } from "qrcode";

type Props = { uri: string; alt: string };

/** A QR code as an inline picture: what it holds is fetched from nowhere, and kept by no cache. */
export async function QrCode({ uri, alt }: Props) {
  const svg = await draw(uri, { type: "svg", margin: 4, errorCorrectionLevel: "M" });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  // biome-ignore lint/performance/noImgElement: it is drawn here, and holds a secret.
  return <img className="lgo-qr-code" src={source} alt={alt} width="200" height="200" />;
}
