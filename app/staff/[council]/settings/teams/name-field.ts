/** Asks what a team is called. */
export const nameField = {
  type: "text",
  name: "name",
  label: "Name of the team",
  hint: "For example, “Highways”. Residents do not see it.",
  autocomplete: "off",
} as const;
