import { absolute, type Pence } from "./pence";

/**
 * An amount in a sentence: "£1,234.50", whole pounds without pence, "£75" (GOV.UK style). Below zero
 * it begins with a minus sign, U+2212, which screen readers say; a hyphen they leave out.
 */
export function formatMoney(amount: Pence): string {
  const column = formatMoneyColumn(amount);
  return column.endsWith(".00") ? column.slice(0, -3) : column;
}

/** An amount among others, in a table or a sum, where the points stand in line: always with pence. */
export function formatMoneyColumn(amount: Pence): string {
  const pounds = (absolute(amount) / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0n ? "\u2212" : ""}£${pounds}.${penniesOf(amount)}`;
}

/** An amount as files and form fields hold it: "-1234.50". */
export function decimalOf(amount: Pence): string {
  return `${amount < 0n ? "-" : ""}${absolute(amount) / 100n}.${penniesOf(amount)}`;
}

function penniesOf(amount: Pence): string {
  return (absolute(amount) % 100n).toString().padStart(2, "0");
}
