/** What follows the section in a fragment such as `#challenge/BRUME27`; empty if nothing does. A typed address may not be encoded. */
export function fragmentDetail(fragment: string): string {
  const [, ...rest] = fragment.split("/");
  const detail = rest.join("/");
  try {
    return decodeURIComponent(detail);
  } catch {
    return detail;
  }
}
