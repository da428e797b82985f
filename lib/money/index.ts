export { absolute, type Pence, shareOf, sumOf } from "./pence";
export { type MoneyFault, type MoneyRange, mostTyped, readDecimal, readMoney } from "./read";
export * from "./schema";
export { splitByWeights } from "./split";
export { type TaxedSum, type VatCode, vatCodes, vatIn, vatInRefund, vatRateOn } from "./vat";
export { numberOf, penceOf } from "./wire";
export { decimalOf, formatMoney, formatMoneyColumn } from "./words";
