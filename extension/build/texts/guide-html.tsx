import { Markdown } from "@digital-cleanup/ui/markdown/markdown.tsx";
import { renderToString } from "preact-render-to-string";

/** Nothing leads to a heading. */
const headingId = / id="[^"]*"/g;

export const guideHtml = (source: string): string =>
  renderToString(<Markdown source={source} />).replaceAll(headingId, "");
