import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { oldestBrowsers } from "../../extension/build/oldest-browsers.ts";
import { noUses, readUses } from "./browser-support/read-uses.ts";
import {
  extensionApiSince,
  globalSince,
  manifestKeySince,
  memberSince,
  staticSince,
  syntaxSince,
} from "./browser-support/support-data.ts";
import { browsers, builds, builtFolder, builtManifest } from "./built.ts";

/** What is newer than the promised versions and used only if it exists, with the reason. */
const detected: Record<string, string> = {
  audioTracks: "a property of players (hls.js), not of media elements",
  config: "a property of players",
  maxHeight: "a setting of players (Shaka)",
  isVisible: "absent in Firefox, whose suggestions are guarded without it",
  pictureInPictureElement: "undefined in Firefox before 153, which reads as no such window",
  prerendering: "read only if the document has it: Firefox prerenders nothing",
  moveBefore: "Preact uses it only if it exists",
  stackTraceLimit: "set by a library, without effect in Firefox before 153",
  queryPermission: "only with folders, which Firefox cannot open",
  requestPermission: "only with folders, which Firefox cannot open",
  getTimeZones: "called only if it exists; Firefox before 153 has the accessor timeZones",
  getAsFileSystemHandle: "called only if it exists",
  imageSmoothingQuality: "a hint for smaller pictures, which Firefox does not read",
  userAgentData: "read only if it exists",
  storage: "Firefox reads managed storage without a schema in the manifest",
};

const needed = new Set<string>();

describe.each(builds)("the %s build", (build) => {
  test.each(browsers)("uses only what the promised version of %s supports", (program) => {
    const folder = builtFolder(build, program);
    const uses = noUses();
    for (const name of globSync("**/*.js", { cwd: folder })) {
      readUses(readFileSync(path.join(folder, name), "utf8"), uses);
    }
    const ownNames = uses.declared;
    const since = (names: Iterable<string>, read: typeof staticSince) =>
      [...names].map((name) => [name, read(name, program)] as const);
    const found = [
      ...since(uses.statics, staticSince),
      ...since(uses.globals, globalSince),
      ...since(
        [...uses.members].filter((name) => !ownNames.has(name)),
        memberSince,
      ),
      ...since(uses.syntax, syntaxSince),
      ...since(uses.pairs, extensionApiSince),
      ...since(manifestPaths(builtManifest(build, program)), manifestKeySince),
    ];
    expect(found.filter(([, version]) => version !== undefined).length).toBeGreaterThan(300);
    const newer = found.filter(([, version]) => (version ?? 0) > oldestBrowsers[program]);
    for (const [name] of newer) needed.add(name);
    expect(newer.filter(([name]) => !Object.hasOwn(detected, name))).toEqual([]);
  });
});

test("each exception is still needed", () => {
  expect(Object.keys(detected).filter((name) => !needed.has(name))).toEqual([]);
});

test.each(browsers)(
  "the manifest promises the version of %s for which code is built",
  (program) => {
    const manifest = builtManifest("store", program) as {
      minimum_chrome_version?: string;
      browser_specific_settings?: { gecko: { strict_min_version: string } };
    };
    const promised =
      manifest.minimum_chrome_version ??
      manifest.browser_specific_settings!.gecko.strict_min_version;
    expect(Number(promised)).toBe(oldestBrowsers[program]);
  },
);

/** Firefox for Android was never tried. */
test.each(builds)("the %s build promises nothing for Android", (build) => {
  const { browser_specific_settings: settings } = builtManifest(build, "firefox");
  expect(settings).not.toHaveProperty("gecko_android");
});

/** The keys of the manifest and the permissions, as the data name them. */
function manifestPaths(manifest: Record<string, unknown>): string[] {
  const permissions = ["permissions", "optional_permissions"].flatMap((key) =>
    ((manifest[key] ?? []) as string[]).map((name) => `${key}.${name}`),
  );
  const resources = manifest["web_accessible_resources"] as Record<string, unknown>[];
  const inResources = resources.flatMap((entry) =>
    Object.keys(entry).map((key) => `web_accessible_resources.${key}`),
  );
  return [...Object.keys(manifest), ...permissions, ...inResources];
}
