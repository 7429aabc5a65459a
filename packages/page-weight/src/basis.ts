/**
 * How a number of bytes is known: `exact`, counted by the browser on the wire; `header`, from status lines, headers and
 * Content-Length; `timing`, from a timing entry; `estimated`, from anything weaker.
 */
export const bases = ["exact", "header", "timing", "estimated"] as const;
export type Basis = (typeof bases)[number];
