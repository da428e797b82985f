import type { ShortQuestion } from "@/components/forms";
import { services } from "@/lib/catalogue";

/** Asks for a reply template. */
export const templateFields: ShortQuestion[] = [
  {
    type: "text",
    name: "name",
    label: "Name of the template",
    hint: "Officers choose it by this name. Residents do not see it.",
    autocomplete: "off",
  },
  {
    type: "select",
    name: "service",
    label: "For which service?",
    options: [
      { value: "", text: "All services" },
      ...services.map(({ key, name }) => ({ value: key, text: name })),
    ],
  },
  { type: "textarea", name: "body", label: "Words", rows: 10, maxLength: 4000 },
];
