/** Asks what a view is to be called. */
export const nameField = {
  type: "text",
  name: "name",
  label: "Name of the view",
  hint: "For example, “Potholes in the north”. Do not name residents.",
  maxLength: 60,
} as const;
