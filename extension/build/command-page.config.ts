import { basename, resolve } from "node:path";
import { allBlocks, type Block } from "@digital-cleanup/text";
import { withoutBlocks } from "@digital-cleanup/text/without-blocks";
import { defineConfig, type Plugin } from "vite";
import { oldestBrowsers } from "./oldest-browsers.ts";

const extension = resolve(import.meta.dirname, "..");
const source = resolve(extension, "src/command-page");

/** Other modules get the database, the extension's interfaces and the folders that this page has instead. */
const standIns: Readonly<Record<string, string>> = {
  idb: resolve(source, "memory-database.ts"),
  "webextension-polyfill": resolve(source, "no-extension.ts"),
  "chosen-folder.ts": resolve(source, "served/chosen-folder.ts"),
};
const withStandIns = (): Plugin => ({
  name: "command-page",
  enforce: "pre",
  resolveId: (id, importer) => {
    const standIn = standIns[id.startsWith(".") ? basename(id) : id];
    return importer === standIn ? undefined : standIn;
  },
});

/** What the views of a clean-up say. */
const blocks: readonly Block[] = ["access", "cleanup", "commandPage", "common", "dashboard"];
const otherBlocks = allBlocks.filter((block) => !blocks.includes(block));

/** Builds the page of the command `cleaner open` from the extension's views, into the command's package. */
export default defineConfig({
  root: source,
  base: "/",
  define: { "import.meta.env.BROWSER": '"command"' },
  plugins: [withStandIns(), withoutBlocks(otherBlocks)],
  worker: { format: "es", plugins: () => [withStandIns()] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: resolve(extension, "../packages/cleaner/dist/page"),
    emptyOutDir: true,
    target: [`chrome${oldestBrowsers.chrome}`, `firefox${oldestBrowsers.firefox}`],
    // Scripts and styles inside others would break the page's security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "third-party-licences.md" },
  },
});
