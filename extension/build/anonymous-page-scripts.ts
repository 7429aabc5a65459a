import type { Plugin } from "vite";

/** Scripts that run in a page's own world, where its code may be called by them and call them. */
export const pageScripts = [
  "transfer-streams.js",
  "video-manifests.js",
  "video-players.js",
  "video-sound.js",
  "webmail-page.js",
];

/**
 * Keeps pages from learning about the extension through the scripts in their world. `sourceURL` replaces the file's address, which
 * contains the extension's id, in the stacks of errors. Strict functions do not appear in `caller`. Each script is one function, so
 * that `transfer-streams.js` can run its own source in workers too.
 */
export function anonymousPageScripts(): Plugin {
  return {
    name: "anonymous-page-scripts",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || !pageScripts.includes(file.fileName)) continue;
        file.code = `(function run(channel){"use strict";${file.code.trimEnd()}\n})();\n//# sourceURL=<anonymous>\n`;
      }
    },
  };
}
