import { resolve } from "node:path";
import { withoutBlocks } from "@digital-cleanup/text/without-blocks";
import { defineConfig } from "wxt";
import { anonymousPageScripts } from "./build/bundle/anonymous-page-scripts.ts";
import { writeOwnFootprint } from "./build/own-footprint.ts";
import { manifest } from "./build/manifest.ts";
import { oldestBrowsers } from "./build/oldest-browsers.ts";
import { publicFiles } from "./build/public-files.ts";
import { targetEntrypoints } from "./build/bundle/target-entrypoints.ts";
import { textChunks } from "./build/texts/text-chunks.ts";
import { absentInThunderbird, thunderbirdTexts } from "./build/texts/thunderbird-texts.ts";

// WXT takes it from the mode, and libraries would keep what helps their developers, with the paths of this machine.
if (process.env.NODE_ENV === "work") process.env.NODE_ENV = "production";

/** What these understand is not rewritten for older ones. */
const buildTargets = [`chrome${oldestBrowsers.chrome}`, `firefox${oldestBrowsers.firefox}`];

/** The texts of other products and programs. Scripts that run in web pages contain theirs. */
const blocksOfOthers = (browser: string): readonly string[] => [
  "tally",
  "start",
  "tour",
  "manifest",
  "policyTemplate",
  "commandPage",
  "inThunderbird",
  ...(browser === "thunderbird"
    ? absentInThunderbird
    : ["writing", "thunderbird", "thunderbirdWeight"]),
];

export default defineConfig({
  srcDir: "src",
  manifestVersion: 3,
  imports: false,
  zip: {
    name: "digital-cleanup",
    // A reviewer of addons.mozilla.org builds the same files from these: `tests/repository/packed/sources.all.test.ts` does it.
    sourcesRoot: resolve(import.meta.dirname, ".."),
    includeSources: [
      "extension/**",
      "packages/**",
      "docs/*.md",
      // What one page load costs, for the page about the extension itself.
      "tests/bench/results/page-load.md",
      // The lockfile names it.
      "tests/package.json",
      "README.md",
      "LICENSE",
      "package.json",
      "pnpm-lock.yaml",
      "pnpm-workspace.yaml",
      "tsconfig.json",
    ],
    excludeSources: [
      "**/node_modules/**",
      "**/.output/**",
      "**/.wxt/**",
      "**/dist/**",
      "**/*.test.{ts,tsx}",
      "**/test-data/**",
      "packages/text/src/generated/**",
    ],
  },
  vite: ({ browser }) => ({
    build: {
      target: buildTargets,
      cssTarget: buildTargets,
      // Every supported browser preloads modules by itself.
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" },
    plugins: [
      withoutBlocks(blocksOfOthers(browser)),
      browser === "thunderbird" && thunderbirdTexts(),
      anonymousPageScripts(),
    ],
  }),
  hooks: {
    "entrypoints:found": (wxt, infos) => {
      infos.splice(0, infos.length, ...targetEntrypoints(wxt.config.browser, infos));
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      // The other builds are single scripts, which have no chunks.
      if (entrypoints.length > 1) {
        Object.assign(config.build!.rollupOptions!.output!, { codeSplitting: textChunks });
      }
    },
    "build:manifestGenerated": (wxt, generated) => {
      // The builder writes a service worker for every program that is not Firefox.
      if (wxt.config.browser === "thunderbird")
        generated.background = { scripts: ["background.js"] };
    },
    "build:done": (wxt) => writeOwnFootprint(wxt.config.outDir),
    "build:publicAssets": (wxt, files) => {
      files.push(...publicFiles(wxt.config.browser));
    },
  },
  manifest,
});
