import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildFolder } from "../../rig/rig.ts";
import type { Measured } from "../in-markdown.ts";

const scripts = [
  { name: "habits-mail.js", where: "pages of watched webmails", limitKilobytes: 25 },
  { name: "webmail-page.js", where: "the same, among the page's code", limitKilobytes: 3 },
  { name: "webmail-panel.js", where: "the same, when a panel is opened", limitKilobytes: 38 },
  { name: "habits-video.js", where: "measured pages in which a video plays", limitKilobytes: 10 },
  { name: "video-players.js", where: "pages where a video plays too much", limitKilobytes: 6 },
  { name: "video-manifests.js", where: "sites that a person chose", limitKilobytes: 3 },
  { name: "nudge.js", where: "the page a nudge is shown in", limitKilobytes: 19 },
];

const gzipKilobytes = (file: string): string =>
  (gzipSync(readFileSync(file)).length / 1000).toFixed(2);

export function scriptSizes(): Measured {
  const scriptPath = (browser: "chrome" | "firefox", name: string) =>
    path.join(buildFolder(browser), name);
  return {
    title: "Habits: size of each script in pages, gzip",
    rows: scripts
      .filter(({ name }) => existsSync(scriptPath("chrome", name)))
      .map(({ name, where, limitKilobytes }) => ({
        script: name,
        "loaded in": where,
        Chromium: `${gzipKilobytes(scriptPath("chrome", name))} kB`,
        Firefox: `${gzipKilobytes(scriptPath("firefox", name))} kB`,
        limit: `${limitKilobytes} kB`,
      })),
  };
}
