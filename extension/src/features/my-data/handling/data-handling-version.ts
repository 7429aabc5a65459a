/**
 * Raised when the extension reads, stores or sends something else than before, with `myData.handling.means` rewritten. A repository test
 * compares what is handled with what this version has.
 */
export const dataHandlingVersion = 1;
