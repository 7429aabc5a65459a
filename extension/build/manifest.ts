import { fallbackLanguage } from "@digital-cleanup/text";
import type { UserManifestFn } from "wxt";
import { projectAddresses } from "./addresses/project-addresses.ts";
import { oldestBrowsers } from "./oldest-browsers.ts";
import { thunderbirdManifest } from "./thunderbird-manifest.ts";
import { workGeckoId, workKey } from "./work-identity.ts";

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
const optional = ["downloads", "bookmarks", "tabs"] as const;

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

/** The manifest of a build, without what the builder adds: version, icons and entrypoints. */
export const manifest: UserManifestFn = ({ browser, command, mode }) => {
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
    optional_permissions: needsRequests ? [...optional] : ["webRequest", ...optional],
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
};
