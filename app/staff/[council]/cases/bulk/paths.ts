/** The page that shows how far a change to many cases is. */
export function bulkPath(council: string, bulkId: string, back: string, refused?: string): string {
  const query = new URLSearchParams({ ...(back && { back }), ...(refused && { refused }) });
  const text = query.toString();
  return `/staff/${council}/cases/bulk/${bulkId}${text && `?${text}`}`;
}
