import { readFileSync } from "node:fs";
import { onlyTexts } from "@digital-cleanup/text/only-texts";
import { defineConfig, type Plugin } from "vite";

const iconPath = "src/pages/mark.svg";

/** The icon has no importer: only the page's head names it. */
const emitIcon: Plugin = {
  name: "emit-icon",
  buildStart() {
    this.emitFile({
      type: "asset",
      name: "mark.svg",
      originalFileName: iconPath,
      source: readFileSync(new URL(iconPath, import.meta.url)),
    });
  },
};

/** A browser gets only the sentences that an event's page can say, not those of the whole project. */
const pageTexts = onlyTexts(/^(common|tally\.event)\./);

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        // One plain JavaScript command that needs nothing beside Node.
        ssr: { noExternal: true },
        build: {
          outDir: "dist",
          emptyOutDir: false,
          target: "node24",
          copyPublicDir: false,
          // The client build beside it must stay, so names without a hash let each build replace the last.
          rolldownOptions: { output: { chunkFileNames: "[name].js" } },
        },
      }
    : {
        base: "./",
        plugins: [emitIcon, pageTexts],
        build: {
          outDir: "dist/client",
          manifest: true,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: ["src/pages/client.tsx", "src/pages/styles/all.css"] },
        },
      },
);
