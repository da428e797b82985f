/**
 * Says in the page's classes that scripting is on, as the Design System's styles and components
 * expect; false for browsers too old for them, which keep the plain page.
 */
export function markSupported(): boolean {
  document.body.classList.add("js-enabled");
  const supported = "noModule" in HTMLScriptElement.prototype;
  if (supported) document.body.classList.add("govuk-frontend-supported");
  return supported;
}
