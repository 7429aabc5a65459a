/** What anybody may do with the open data of a tally: use it for anything, and name where and when it is from. */
export const licence = {
  name: "Licence Ouverte 2.0",
  url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
} as const;

/** Says the licence to programs that do not read the body (RFC 8288). */
export const licenceHeader = { link: `<${licence.url}>; rel="license"` };
