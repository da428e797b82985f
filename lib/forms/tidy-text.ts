import { tidyText } from "@/lib/platform/schema";

export { tidyText };

/** Tidied text of so many characters at most. */
export function cutText(text: string, length: number): string {
  // Composed characters can take more room than what they are composed of.
  return tidyText(tidyText(text.slice(0, length)).slice(0, length));
}
