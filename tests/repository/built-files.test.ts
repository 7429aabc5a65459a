import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { builds, builtFolder, builtManifest, programs, readText, root } from "./built.ts";

/** Web sites of the regional directory of reuse actors, shown as links. */
const actors = readText("extension/src/features/devices/where/data/reuse-actors.normandie.2024.ts");

/** Hosts in the built files, by the reason why they are there. None of them is requested without a click. */
const hosts: Record<string, readonly string[]> = {
  "the name of an XML vocabulary": ["www.w3.org"],
  "the page of the project, which browsers link to": ["example.org"],
  "an example in a text or a setting": [
    "evenement.exemple.fr",
    "fichiers.exemple.fr",
    "video.exemple.fr",
    "files.example.org",
    "mail.example.org",
    "video.example.org",
    "cleanup.example.org",
  ],
  "a tally on the person's own computer, for a trial": ["localhost", "127.0.0.1"],
  "the source of the regional directory, as a link": ["www.e-reemploi.eco"],
  "a search in the person's own mail, as a link": ["mail.google.com", "mail.proton.me"],
  "the pattern of the requests that are observed": ["*"],
  "the source of a factor, as a link": [
    "blog.samaltman.com",
    "cloud.google.com",
    "ecoinfo.cnrs.fr",
    "ecologits.ai",
    "ember-energy.org",
    "github.com",
    "librairie.ademe.fr",
    "mistral.ai",
    "portal.electricitymaps.com",
    "sustainablewebdesign.org",
    "unfccc.int",
    "www.ademe.fr",
    "www.arcom.fr",
    "www.bmuv.de",
    "www.npmjs.com",
  ],
  "the documentation of an embed, beside the rule about it": [
    "dev.twitch.tv",
    "developer.spotify.com",
    "developer.vimeo.com",
    "developer.x.com",
    "developers.dailymotion.com",
    "developers.deezer.com",
    "developers.facebook.com",
    "developers.google.com",
    "developers.soundcloud.com",
    "developers.tiktok.com",
    "wiki.openstreetmap.org",
  ],
};

/** Why an address is in a built file, or undefined if no reason is listed. */
function addressReason(address: string): string | undefined {
  const host = /^\w+:\/\/([^/:?#]+)/.exec(address)?.[1]?.replace(/\.$/, "") ?? "";
  const known = Object.entries(hosts).find(([, list]) => list.includes(host))?.[0];
  if (known) return known;
  if (host.startsWith("${")) return "a host that the person typed, or that is in an address";
  return actors.includes(`://${host}`) ? "a web site of the regional directory" : undefined;
}

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
