import { defineConfig, type OxlintOverride } from "oxlint";
import { layerArrows, packageArrows, purePackages } from "./tests/repository/imports/arrows.ts";

type Pattern = { regex: string; message: string };

const except = (all: string[], allowed: string[]): string[] =>
  all.filter((name) => !allowed.includes(name));
const named = (names: string[], message: string) => names.map((name) => ({ name, message }));

const workspace = [...Object.keys(packageArrows), "tests"];

/** Refuses the packages of this workspace that `name` may not import. */
const onlyAllowedPackages = (name: string): Pattern => {
  const allowed = packageArrows[name]!;
  return {
    regex: `^@digital-cleanup/(${except(workspace, allowed).join("|")})(/|$)`,
    message: `${name} imports ${allowed.join(", ") || "no package"} of this workspace.`,
  };
};
const noBrowserApi: Pattern = {
  regex: "^(wxt(/|$)|#|webextension-polyfill$)",
  message: "a package has no browser API.",
};
const noUser: Pattern = {
  regex: "(^|/)(extension|tests)/",
  message: "a package does not import its users.",
};
const noNode: Pattern = { regex: "^node:", message: "this code also runs in a page." };
const noPreact: Pattern = {
  regex: "^preact(/|$|-)|^@preact/",
  message: "a pure package renders nothing.",
};

const restrictImports = (files: string, patterns: Pattern[]): OxlintOverride => ({
  files: [files],
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

const ofPackage = (name: string): OxlintOverride =>
  restrictImports(`packages/${name}/src/**`, [
    onlyAllowedPackages(name),
    noBrowserApi,
    noUser,
    ...(name === "tally" ? [] : [noNode]),
    ...(purePackages.includes(name) ? [noPreact] : []),
  ]);

const restrictInExtension = (files: string, patterns: Pattern[]): OxlintOverride => ({
  files: [files],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: [
          {
            name: "webextension-polyfill",
            message: "import `browser` and its types from platform/browser.ts.",
          },
        ],
        patterns: [onlyAllowedPackages("extension"), ...patterns],
      },
    ],
  },
});

const ofLayer = (layer: string): Pattern[] => {
  const refused = except(Object.keys(layerArrows), layerArrows[layer]!);
  if (refused.length === 0) return [];
  return [
    { regex: `(^|/)(${refused.join("|")})/`, message: `${layer} may not import this layer.` },
  ];
};

/**
 * Restricts features by the depth of their files: a path that climbs one folder too many leads to
 * another feature.
 */
const ofFeatures = [0, 1, 2, 3].map((depth) =>
  restrictInExtension(`extension/src/features/*/${"*/".repeat(depth)}*`, [
    ...ofLayer("features"),
    {
      regex: `^(\\.\\./){${depth + 1}}[^.]|(^|/)features/`,
      message: "a feature does not import another: share through platform, ui or a package.",
    },
  ]),
);

const parameter = "a pure package takes this as a parameter.";
const pure: OxlintOverride = {
  files: [`packages/{${purePackages.join(",")}}/src/**`],
  rules: {
    "no-restricted-globals": [
      "error",
      ...named(
        ["window", "document", "navigator", "location", "self", "browser", "chrome"],
        "a pure package has no browser and no page.",
      ),
      ...named(["localStorage", "sessionStorage", "indexedDB"], parameter),
      ...named(["fetch", "XMLHttpRequest", "WebSocket", "EventSource"], parameter),
      ...named(["crypto", "performance", "process", "console"], parameter),
      ...named(["setTimeout", "setInterval", "requestAnimationFrame"], parameter),
    ],
    "no-restricted-properties": [
      "error",
      { object: "Date", property: "now", message: parameter },
      { object: "Math", property: "random", message: parameter },
      ...["fetch", "crypto", "document", "navigator", "performance", "browser", "chrome"].map(
        (property) => ({ object: "globalThis", property, message: parameter }),
      ),
    ],
  },
};

const unrestricted = (...files: string[]): OxlintOverride => ({
  files,
  rules: {
    "no-restricted-globals": "off",
    "no-restricted-properties": "off",
    "no-restricted-imports": "off",
  },
});

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "oxc", "jsx-a11y", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["packages/text/src/generated", "**/dist", "**/.output", "**/.wxt"],
  rules: {
    "import/default": "off",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-unassigned-import": "off",
    "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region", "tabpanel"] }],
    "jsx-a11y/prefer-tag-over-role": "off",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-return": "off",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-unsafe-type-assertion": "off",
    "typescript/unbound-method": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/require-post-message-target-origin": "off",
    "vitest/no-conditional-expect": "off",
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*"] }],
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: [
    { files: ["tests/**"], rules: { "typescript/no-floating-promises": "off" } },
    {
      files: ["tests/{e2e,soak}/**"],
      rules: { "vitest/expect-expect": "off", "vitest/no-conditional-tests": "off" },
    },
    pure,
    ...Object.keys(packageArrows)
      .filter((name) => name !== "extension")
      .map(ofPackage),
    restrictImports("packages/cleaner/src/node/**", [
      onlyAllowedPackages("cleaner"),
      noBrowserApi,
      noUser,
    ]),
    {
      files: ["packages/cleaner/src/node/**"],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    ...["entrypoints", "platform", "ui"].map((layer) =>
      restrictInExtension(`extension/src/${layer}/**`, ofLayer(layer)),
    ),
    ...ofFeatures,
    unrestricted(
      "packages/*/src/**/*.test.{ts,tsx}",
      "extension/src/**/*.test.{ts,tsx}",
      "extension/src/platform/browser.ts",
    ),
  ],
});
