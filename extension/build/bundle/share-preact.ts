import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const modules = ["preact", "preact/hooks", "preact/jsx-runtime"];
const shared = fileURLToPath(new URL("../../src/platform/page/shared-preact.ts", import.meta.url));

/** Takes Preact from the script that sets it, which pages load before their own scripts: panels in web pages need no second copy. */
export const sharePreact = (): Plugin => ({
  name: "share-preact",
  enforce: "pre",
  resolveId: (source, importer = "") =>
    modules.includes(source) &&
    !importer.includes("/node_modules/preact/") &&
    !importer.endsWith("/page/preact-parts.ts")
      ? shared
      : undefined,
  transformIndexHtml: () => [{ tag: "script", attrs: { src: "/preact.js" }, injectTo: "head" }],
});
