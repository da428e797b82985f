/** A word of a path as we write them: lower-case words with hyphens, at most a short number at the end. */
const OWN_WORD = /^[a-z]{1,40}\.?(-[a-z]{1,40}){0,9}(-?\d{1,2})?$/;

/**
 * Gives a path fit for the log: what is not one of our own words (a draft's id, a tracking token, a
 * case reference, whatever someone typed) becomes `…`, so that no line leads back to a person.
 */
export function loggedPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment === "" || OWN_WORD.test(segment) ? segment : "…"))
    .join("/");
}
