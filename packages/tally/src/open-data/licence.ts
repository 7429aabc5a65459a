/** The licence of a tally's open data: any use, with its source and date. */
export const licence = {
  name: "Licence Ouverte 2.0",
  url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
} as const;

/** Names the licence for programs that do not read the body (RFC 8288). */
export const licenceHeader = { link: `<${licence.url}>; rel="license"` };
