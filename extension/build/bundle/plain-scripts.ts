import type { Plugin } from "vite";

const entrypoint = /^\0virtual:wxt-(background|unlisted-script)-entrypoint\?/;

/**
 * Runs the background and the scripts that are injected into pages without the builder's wrapper, which starts plugins, of which there are
 * none, and logs an error that the browser logs anyway. It is 0.2 kB of each script, read by every page before it loads.
 */
export function plainScripts(): Plugin {
  return {
    name: "plain-scripts",
    transform(code, id) {
      const definition = /^import definition from .*$/m.exec(code);
      if (!entrypoint.test(id) || !definition) return undefined;
      return { code: `${definition[0]}\nexport default definition.main();`, map: null };
    },
  };
}
