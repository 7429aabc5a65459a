import { page } from "./site/bodies.ts";
import { html } from "./site/respond.ts";
import type { Origins, Routes, Situation } from "./situation.ts";

type Text = string | ((at: Origins) => string);
type More = Omit<Situation, "name" | "routes"> & {
  /** Of the page's head. */
  head?: Text;
  /** What the site of the page has besides it. */
  own?: (at: Origins) => Routes;
  other?: (at: Origins) => Routes;
};

const textAt = (text: Text, at: Origins) => (typeof text === "string" ? text : text(at));

/** A situation with a page of this body at `/` of `own`. */
export const ownPage = (
  name: string,
  body: Text,
  { head = "", own, other, ...more }: More = {},
): Situation => ({
  name,
  routes: (at) => ({
    own: { "/": html(page(textAt(body, at), textAt(head, at))), ...own?.(at) },
    ...(other && { other: other(at) }),
  }),
  ...more,
});
