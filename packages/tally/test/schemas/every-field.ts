import type { Totals } from "@digital-cleanup/challenge";

/**
 * The totals of the third person in the databases from schema 5 on: a value in each field that schema 5 knew, below the
 * default ceilings, and 10 measured files as before.
 */
export const everyField: Totals = {
  measured: {
    files: 10,
    emails: 301,
    apps: 32,
    unsubscribes: 53,
    bytes: 2100,
    grams: 405,
    bytesByCategory: { office: 100, media: 200, mail: 300, cloud: 400, apps: 500, other: 600 },
    devices: {
      smartphone: { working: 1, broken: 2 },
      tablet: { working: 3, broken: 4 },
      laptop: { working: 5, broken: 6 },
      desktop: { working: 7, broken: 8 },
      screen: { working: 9, broken: 10 },
      other: { working: 11, broken: 12 },
    },
  },
  declared: {
    files: 20,
    emails: 601,
    apps: 62,
    unsubscribes: 83,
    bytes: 21,
    grams: 705,
    bytesByCategory: { office: 6, media: 5, mail: 4, cloud: 3, apps: 2, other: 1 },
    devices: {
      smartphone: { working: 12, broken: 11 },
      tablet: { working: 10, broken: 9 },
      laptop: { working: 8, broken: 7 },
      desktop: { working: 6, broken: 5 },
      screen: { working: 4, broken: 3 },
      other: { working: 2, broken: 1 },
    },
  },
};
