/** Limits that the observer keeps and the background checks. They are apart from the schema, which must not be bundled into pages. */
export const maxEntriesPerMessage = 1000;
export const maxHostLength = 260;
export const maxInitiatorTypeLength = 30;
/** A larger picture counts as one of this size. */
export const maxPixels = 1e8;
export const maxRoutes = 10_000;
/** Live streams, and bodies that only a script sees, counted per document. */
export const maxStreams = 1000;
