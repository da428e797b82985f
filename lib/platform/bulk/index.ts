export { type Cell, copyRows } from "./copy-rows";
export { type CsvRecord, csvRecords } from "./csv";
export { withScopedClient } from "./scoped-client";
