// The package ships no types: what we call of it, and no more.
declare module "govuk-frontend" {
  export type ComponentClass = new ($root: Element | null) => object;
  type CreateAllOptions = { scope?: Element | Document; onError?: (error: unknown) => void };

  export function createAll(
    component: ComponentClass,
    config?: Record<string, unknown>,
    options?: CreateAllOptions,
  ): object[];

  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const Radios: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const SkipLink: ComponentClass;
  export const Tabs: ComponentClass;
}
