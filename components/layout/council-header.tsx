import { GenericHeader } from "@/components/govuk";
import type { CouncilBrand } from "./council-brand";

type CouncilHeaderProps = {
  council: Pick<CouncilBrand, "name" | "wordmark" | "logoUrl">;
  url: string;
};

/** The council's logo, else its wordmark, else its name. */
export function CouncilHeader({ council, url }: CouncilHeaderProps) {
  return (
    <GenericHeader url={url}>
      {council.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: one small logo, already the size it is shown at.
        <img className="lgo-logo" src={council.logoUrl} alt={council.name} />
      ) : (
        (council.wordmark ?? council.name)
      )}
    </GenericHeader>
  );
}
