/** The element of the review of newsletters in a webmail: a `section` in the top layer beside the body, with a closed shadow root. */
export const panelHost = "html > section[popover]";
