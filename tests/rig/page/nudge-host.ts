/**
 * The element of a suggestion in a web page: a `div` without attributes beside the body, with a closed shadow root. Pages made for
 * tests have no other such element.
 */
export const nudgeHost = "html > div";
