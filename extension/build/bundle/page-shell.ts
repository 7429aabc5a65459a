import { fallbackLanguage } from "@digital-cleanup/text";
import type { Plugin } from "vite";

/** Puts the script of each entrypoint into the same document, whose language and title the page sets as it opens. */
export const pageShell = (): Plugin => ({
  name: "page-shell",
  transformIndexHtml: {
    order: "pre",
    handler: (script) =>
      // The development server passes a page twice.
      script.includes("<html")
        ? script
        : `<!doctype html>
<html lang="${fallbackLanguage}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Digital Cleanup</title>
  </head>
  <body>
    <div id="app"></div>
    ${script}
  </body>
</html>
`,
  },
});

/** Takes line breaks and indentation out of the documents. */
export const compactPages = (): Plugin => ({
  name: "compact-pages",
  transformIndexHtml: { order: "post", handler: (html) => html.replaceAll(/\n\s*/g, "") },
});
