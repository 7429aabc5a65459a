/**
 * The element of a suggestion in a web page: a `div` in the top layer beside the body, with a closed shadow root. Pages made for
 * tests have no other such element.
 */
export const nudgeHost = "html > div[popover]";
