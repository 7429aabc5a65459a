/**
 * What everyone may read. A proxy asks for it at most once a second, however many readers there are, and answers from
 * memory meanwhile; a browser asks each time, since a page that was just changed must not show its last state.
 */
export const sharedForASecond =
  "public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=5";
