/** Where a report leads that is answered or sent too often from one address. */
export function tooManyPath({ council }: { council: string }): string {
  return `/${council}/report/too-many`;
}
