/** What the observer keeps to and the background checks. Apart from the schema, which must not reach a page. */
export const entriesPerMessage = 200;
export const longestHost = 260;
export const longestInitiatorType = 30;
export const mostRoutes = 10_000;
/** Sockets and streams of one document that are counted one by one. */
export const mostStreams = 100;
