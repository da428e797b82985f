import {
  Button,
  CharacterCount,
  Checkboxes,
  type ComponentClass,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from "govuk-frontend";
import { enhanceGeolocation } from "./geolocate";
import { enhanceSuggestions } from "./suggest";

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
];

/**
 * Makes the page nicer where scripting is on. Runs any number of times: it does only what is new.
 * `further` are components that only some pages use, so that the others need not load them.
 */
export function enhance(further: ComponentClass[] = []): void {
  // The library reports, per element, what it has already done: nothing to act on.
  const onError = () => {};
  for (const component of [...components, ...further]) createAll(component, undefined, { onError });
  enhanceSuggestions();
  enhanceGeolocation();
}
