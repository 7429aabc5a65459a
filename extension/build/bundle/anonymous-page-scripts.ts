import type { Plugin } from "vite";

/**
 * Adds its own source to scripts of workers, so the build makes it one function. The others stay programs: an injection returns
 * the last value of a program.
 */
export const scriptOfWorkers = "transfer-streams.js";

/** Scripts that run in a page's own world, where its code may be called by them and call them. */
export const pageScripts = [
  scriptOfWorkers,
  "transfer-peers.js",
  "video-manifests.js",
  "video-players.js",
  "webmail-page.js",
];

/**
 * Keeps pages from learning about the extension through the scripts in their world. `sourceURL` replaces the file's address, which
 * contains the extension's id, in the stacks of errors. Strict functions do not appear in `caller`.
 */
export function anonymousPageScripts(): Plugin {
  return {
    name: "anonymous-page-scripts",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || !pageScripts.includes(file.fileName)) continue;
        const strict = `"use strict";${file.code.trimEnd()}`;
        const code =
          file.fileName === scriptOfWorkers ? `(function run(channel){${strict}\n})();` : strict;
        file.code = `${code}\n//# sourceURL=<anonymous>\n`;
      }
    },
  };
}
