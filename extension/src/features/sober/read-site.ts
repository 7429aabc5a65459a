export const sitePattern = /^[a-z0-9.-]+$/;
export const maxSiteLength = 253;

/** The site of a typed address or name; `undefined` if the browser's rules cannot express it. */
export function readSite(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const site = url?.hostname.replace(/^www\./, "") ?? "";
  // A single word is usually a typing error; developers type localhost.
  const isNamed = site.includes(".") || site === "localhost";
  const isExpressible = sitePattern.test(site) && site.length <= maxSiteLength;
  return isNamed && isExpressible ? site : undefined;
}
