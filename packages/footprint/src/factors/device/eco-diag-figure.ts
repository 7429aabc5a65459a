import { published } from "../bounds.ts";
import type { Bound } from "../factor.ts";
import { at } from "../at-line.ts";
import { ecoDiag } from "../sources.ts";

/** A figure of EcoDiag in one line of its file; `where` is what is special about it. */
export const ecoDiagFigure = (value: number, line: number, where?: string): Bound =>
  published(value, at(ecoDiag, line), "2022", where);
