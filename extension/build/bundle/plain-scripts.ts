import type { Plugin } from "vite";

const injected = /^\0virtual:wxt-unlisted-script-entrypoint\?/;
const background = /^\0virtual:wxt-background-entrypoint\?/;

/**
 * Runs the background and the scripts that are injected into pages without the builder's wrapper, which starts plugins, of which there are
 * none, and logs an error that the browser logs anyway. It is 0.2 kB of each script, read by every page before it loads. While developing,
 * that of the background reloads the extension.
 */
export function plainScripts(command: "build" | "serve"): Plugin {
  const isPlain = (id: string) => injected.test(id) || (command === "build" && background.test(id));
  return {
    name: "plain-scripts",
    transform(code, id) {
      const definition = /^import definition from .*$/m.exec(code);
      if (!definition || !isPlain(id)) return undefined;
      return { code: `${definition[0]}\nexport default definition.main();`, map: null };
    },
  };
}
