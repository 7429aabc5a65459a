import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { builds, builtFolder, builtManifest, programs, readText, root } from "./built.ts";
import { addressReason } from "./built-addresses.ts";

/** What runs a text as code, or would if the content security policy allowed it. */
const evaluation: Record<string, RegExp> = {
  eval: /(?<![.\w$])eval\s*[(,;)]/,
  "the constructor Function": /(?<![.\w$])Function\s*[(,;)]|\.constructor\.constructor\b/,
  "a timer with a text": /\bset(?:Timeout|Interval)\(\s*["'`]/,
  "a script address": /["'`]\s*javascript:/i,
  "a written document": /\bdocument\.write|\bsrcdoc\b/,
  importScripts: /\bimportScripts\s*\(/,
  "an import from elsewhere": /\bimport\(\s*["'`](?!\.\/)|\bimport\(\s*[\w$]/,
};

/** The API that each permission gives access to. A permission that no file uses is one too many. */
const uses: Record<string, RegExp> = {
  storage: /\.storage\.(?:local|managed|session)\b/,
  alarms: /\.alarms\.create\(/,
  scripting: /\.scripting\.\w+\(/,
  // The address of the tab that a click opened the popup over.
  activeTab: /\.tabs\.query\(\{active:/,
  webRequest: /\.webRequest\b/,
  downloads: /\.downloads\.\w+\(/,
  bookmarks: /\.bookmarks\.\w+\(/,
  tabs: /\.tabs\.discard\(/,
  declarativeNetRequestWithHostAccess: /\.declarativeNetRequest\b/,
  accountsRead: /folders\.query\(/,
  messagesRead: /messages\.query\(/,
  compose: /\.getComposeDetails\(/,
  messagesMove: /\.move\([\w, ]+\{\s*isUserAction\b/,
};

/** APIs that need a permission no build requests. An extension may ask about itself without one. */
const unrequested =
  /(?<=[.\w$])(?!\.management\.getSelf\b)\.(?:cookies|history|management|webNavigation|debugger|topSites|browsingData|nativeMessaging|identity|proxy|privacy|contentSettings|pageCapture|desktopCapture|tabCapture)\.(?:get|query|on[A-Z]|set|add|remove|search|attach)\w*/;

/** The table of sources in `docs/permissions.md`. */
const documentedPolicy = readText("docs/permissions.md")
  .split("\n")
  .flatMap((line) => /^\| `([a-z]+-[a-z]+)` +\| `([^`]+)` +\| ./.exec(line) ?? [])
  .filter((_part, index) => index % 3 > 0);

describe.each(builds)("the %s build", (build) => {
  describe.each(programs)("in %s", (program) => {
    const folder = builtFolder(build, program);
    const files = globSync("**/*.{js,html,css,json}", { cwd: folder }).map((name) => ({
      name,
      text: readFileSync(path.join(folder, name), "utf8"),
    }));
    const scripts = files.filter(({ name }) => name.endsWith(".js"));
    const manifest = builtManifest(build, program);

    test("contains no path of the machine that built it", () => {
      const named = files.filter(({ text }) => text.includes(root)).map(({ name }) => name);
      expect(named).toEqual([]);
    });

    test("has the content security policy that docs/permissions.md explains", () => {
      const { extension_pages: policy } = manifest.content_security_policy as {
        extension_pages: string;
      };
      const directives = policy.split("; ").map((directive) => {
        const [name, ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      });
      expect(directives[0]).toEqual(["default-src", "'self'"]);
      expect(directives.flat()).toEqual(documentedPolicy);
    });

    test.each(Object.entries(evaluation))("never uses %s", (_what, pattern) => {
      expect(scripts.length).toBeGreaterThan(20);
      for (const { name, text } of scripts) expect(pattern.exec(text)?.[0], name).toBeUndefined();
    });

    test("has no address whose reason is not known", () => {
      const unknown = new Set<string>();
      for (const { name, text } of files) {
        for (const [address] of text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]+/g)) {
          if (!addressReason(address)) unknown.add(`${name}: ${address}`);
        }
      }
      expect([...unknown]).toEqual([]);
    });

    test("loads scripts, styles and pictures from its own files", () => {
      for (const { name, text } of files.filter((file) => /\.(html|css)$/.test(file.name))) {
        const loaded = text.matchAll(
          /(?:src|href)="([^"]*)"|url\(["']?([^)"']*)|@import\s+([^;]+)/g,
        );
        for (const [, attribute, url, imported] of loaded) {
          expect(attribute ?? url ?? imported, name).toMatch(/^\/[^/]|^#|^\.\.?\//);
        }
      }
    });

    test("uses each permission it requests, and no API of another one", () => {
      const all = scripts.map(({ text }) => text).join("\n");
      const requested = [
        ...(manifest.permissions as string[]),
        ...(manifest.optional_permissions as string[]),
      ];
      for (const permission of requested) {
        expect(uses[permission], permission).toBeDefined();
        expect(all, permission).toMatch(uses[permission]!);
      }
      expect(unrequested.exec(all)?.[0]).toBeUndefined();
    });
  });
});
