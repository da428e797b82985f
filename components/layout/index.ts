export { asset } from "./asset";
export type { CouncilBrand } from "./council-brand";
export { CouncilLayout } from "./council-layout";
export { TwoThirds } from "./grid";
export { Page } from "./page";
export { PageHeading } from "./page-heading";
export { pageTitle, platformName } from "./page-title";
export { PlatformLayout } from "./platform-layout";
export { StaffLayout } from "./staff-layout";
