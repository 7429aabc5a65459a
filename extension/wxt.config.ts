import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fallbackLanguage, languages } from "@digital-cleanup/text";
import { messages as manifestTexts } from "@digital-cleanup/text/blocks/manifest";
import { withoutBlocks } from "@digital-cleanup/text/without-blocks";
import { defineConfig } from "wxt";
import { projectAddresses } from "./build/addresses/project-addresses.ts";
import { anonymousPageScripts } from "./build/bundle/anonymous-page-scripts.ts";
import { classicBackground } from "./build/bundle/classic-background.ts";
import { fileNames } from "./build/bundle/file-names.ts";
import { writeOwnFootprint } from "./build/own-footprint.ts";
import { joinPageChunks } from "./build/bundle/join-page-chunks.ts";
import { guides } from "./build/texts/guides.ts";
import { lateStyles } from "./build/bundle/late-styles.ts";
import { manifestMessages } from "./build/texts/manifest-messages.ts";
import { numberKeys } from "./build/texts/number-keys.ts";
import { minifyAgain } from "./build/bundle/minify-again.ts";
import { oldestBrowsers } from "./build/oldest-browsers.ts";
import { compactPages, pageShell } from "./build/bundle/page-shell.ts";
import { plainJsx } from "./build/bundle/plain-jsx.ts";
import { plainScripts } from "./build/bundle/plain-scripts.ts";
import { preloads } from "./build/bundle/preloads.ts";
import { sharePreact } from "./build/bundle/share-preact.ts";
import { targetEntrypoints } from "./build/bundle/target-entrypoints.ts";
import { textChunks } from "./build/texts/text-chunks.ts";
import { thunderbirdManifest } from "./build/thunderbird-manifest.ts";
import { withoutAbsentTexts } from "./build/texts/absent-texts.ts";
import { absentInThunderbird, thunderbirdTexts } from "./build/texts/thunderbird-texts.ts";
import { workGeckoId, workKey } from "./build/work-identity.ts";
import { managedStorageSchema } from "./src/platform/settings/managed-storage-schema.ts";

// WXT takes it from the mode, and libraries would keep what helps their developers, with the paths of this machine.
if (process.env.NODE_ENV === "work") process.env.NODE_ENV = "production";

const background = classicBackground();

/** What these understand is not rewritten for older ones. */
const buildTargets = [`chrome${oldestBrowsers.chrome}`, `firefox${oldestBrowsers.firefox}`];

const hosts = ["*://*/*"];
/** In Chromium, `*` stands for http and https only. In Firefox it includes these. */
const socketHosts = ["ws://*/*", "wss://*/*"];
const required = [
  "storage",
  "alarms",
  "scripting",
  "activeTab",
  // Browsers show no prompt for it, and without host access it has no effect. It cannot be optional: Firefox accepts it
  // only as required, and in Chromium calls for rules never resolve if it is granted after the extension was loaded.
  "declarativeNetRequestWithHostAccess",
];
const optional = ["downloads", "bookmarks", "tabs"];

/** What extension pages and the background may load. docs/permissions.md gives the reason of each source. */
const pagePolicy = (isServed: boolean): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src 'self' https: http://localhost:* http://127.0.0.1:*${isServed ? " ws:" : ""}`,
    // Videos of a reviewed folder, by the address of a file that the person chose.
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

export default defineConfig({
  srcDir: "src",
  manifestVersion: 3,
  imports: false,
  zip: {
    name: "digital-cleanup",
    // A reviewer of addons.mozilla.org builds the same files from these: `tests/packed/sources.all.test.ts` does it.
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
  vite: ({ browser, command, mode }) => ({
    build: { modulePreload: preloads, target: buildTargets, cssTarget: buildTargets },
    // Each worker loads what only some requests need once they need it.
    worker: { format: "es", plugins: () => [command === "build" && minifyAgain()] },
    plugins: [
      withoutBlocks([
        "tally",
        "start",
        "tour",
        "manifest",
        "policyTemplate",
        "inThunderbird",
        // Scripts that run in web pages contain these.
        ...(browser === "thunderbird"
          ? absentInThunderbird
          : [
              "nudge",
              "webmailReview",
              "mailboxWeight",
              "writing",
              "thunderbird",
              "thunderbirdWeight",
            ]),
      ]),
      browser === "thunderbird" ? thunderbirdTexts() : withoutAbsentTexts({ browser, mode }),
      command === "build" && numberKeys(),
      command === "build" && plainJsx(),
      pageShell(),
      command === "build" && compactPages(),
      // Only in web pages is there a script that would have a second copy.
      browser !== "thunderbird" && command === "build" && sharePreact(),
      command === "build" && minifyAgain(background.scripts),
      anonymousPageScripts(),
      plainScripts(command),
    ],
  }),
  hooks: {
    "entrypoints:found": (wxt, infos) => {
      infos.splice(0, infos.length, ...targetEntrypoints(wxt.config.browser, infos));
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      // The other builds are single scripts, which have no chunks. The development server has none either.
      if (entrypoints.length > 1 && config.mode !== "development") {
        config.plugins?.push(fileNames(), textChunks(), lateStyles());
        if (entrypoints.some(({ type }) => type === "background")) {
          config.plugins?.push(background.plugin);
        }
        config.plugins?.push(joinPageChunks(background.scripts));
      }
    },
    "build:manifestGenerated": (wxt, manifest) => {
      const { browser, mode } = wxt.config;
      // The builder writes a service worker for every program that is not Firefox.
      if (browser === "thunderbird") {
        Object.assign(manifest, { background: { scripts: ["background.js"] } });
      } else if (mode !== "development") {
        manifest.background =
          browser === "firefox"
            ? { scripts: background.scripts() }
            : { service_worker: "background.js" };
      }
    },
    "build:done": (wxt) => writeOwnFootprint(wxt.config.outDir),
    "build:publicAssets": async (wxt, files) => {
      if (wxt.config.browser === "thunderbird") {
        const icon = new URL("build/weight-space.svg", import.meta.url);
        files.push({
          relativeDest: "icon/weight.svg",
          contents: readFileSync(icon, "utf8"),
        });
      } else {
        // Thunderbird reads a policy without a schema.
        files.push({
          relativeDest: "managed_storage.json",
          contents: JSON.stringify(managedStorageSchema()),
        });
      }
      files.push(...(await guides()));
      for (const language of languages) {
        const messages = manifestMessages(manifestTexts[language], wxt.config.browser);
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(messages),
        });
      }
    },
  },
  manifest: ({ browser, command, mode }) => {
    const isWork = mode === "work";
    const isFirefox = browser === "firefox";
    // Chromium counts the extensions that may observe requests when it loads them: granted later, the permission would have no effect
    // before the next start of the browser. It brings no prompt, and without host access it shows nothing.
    const needsRequests = isWork || !isFirefox;
    const everyHost = isFirefox ? hosts : [...hosts, ...socketHosts];
    const common = {
      name: "__MSG_extName__",
      description: "__MSG_extDescription__",
      default_locale: fallbackLanguage,
      homepage_url: projectAddresses.homepage,
      incognito: "not_allowed",
      content_security_policy: { extension_pages: pagePolicy(command === "serve") },
      options_ui: { page: "dashboard.html", open_in_tab: true },
    } as const;
    if (browser === "thunderbird") return { ...common, ...thunderbirdManifest(isWork) };
    return {
      ...common,
      permissions: [...required, ...(needsRequests ? ["webRequest"] : [])],
      optional_permissions: [...(needsRequests ? [] : ["webRequest"]), ...optional],
      ...(isWork ? { host_permissions: everyHost } : { optional_host_permissions: everyHost }),
      // Only our own redirect rules target this page. In Chrome its URL changes with each start of the browser.
      web_accessible_resources: [
        {
          resources: ["sober-embed.html"],
          matches: hosts,
          ...(!isFirefox && { use_dynamic_url: true }),
        },
      ],
      commands: {
        "go-to-suggestion": {
          suggested_key: { default: "Alt+Shift+G" },
          description: "__MSG_goToSuggestion__",
        },
      },
      storage: { managed_schema: "managed_storage.json" },
      ...(isWork && !isFirefox && { key: workKey }),
      ...(isFirefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: isWork ? workGeckoId : "digital-cleanup@extension",
                strict_min_version: `${oldestBrowsers.firefox}.0`,
                data_collection_permissions: {
                  required: ["none"],
                  optional: ["technicalAndInteraction", "websiteActivity"],
                },
              },
            },
          }
        : { minimum_chrome_version: `${oldestBrowsers.chrome}` }),
    };
  },
});
