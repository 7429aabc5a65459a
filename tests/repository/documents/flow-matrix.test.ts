import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { builds, builtFolder, programs, readText } from "../built.ts";

/** A call of the browser that opens a connection. A method named `fetch` of an object is one too. */
const connections =
  /(?:\bfetch\(.{0,40}|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|\.sendBeacon\()/g;

/**
 * Each such call of the built files: what its code looks like, and where it leads according to `docs/deploiement/matrice-de-flux.csv`. A
 * file of the extension itself leads nowhere.
 */
const known: readonly { call: RegExp; in: RegExp; to: string | undefined }[] = [
  {
    call: /^fetch\(\w+,\{\.\.\.\w+,cache:["`]no-store["`]/,
    in: /^(?:background|chunks\/)/,
    to: "Serveur de l'événement",
  },
  {
    call: /^fetch\(\w+,\{method:["`]POST["`],mode:/,
    in: /^(?:background|chunks\/(?:mailbox-weight|mail-file))/,
    to: "Adresse de désabonnement de la lettre",
  },
  {
    call: /^fetch\(\w+,(?:\w+|\{credentials:["`]same-origin["`])/,
    in: /^(?:habits-mail|webmail-panel)\.js$/,
    to: "Messagerie de la personne",
  },
  {
    call: /^(?:new XMLHttpRequest$|fetch\(.*,\{(?:signal|method):)/,
    in: /^webmail-page\.js$/,
    to: "Messagerie de la personne",
  },
  {
    call: /^fetch\(\w+,\{cache:["`]force-cache["`]/,
    in: /^habits-video\.js$/,
    to: "Site de la vidéo regardée",
  },
  { call: /^fetch\(\w+,\{signal:/, in: /^video-players\.js$/, to: "Site de la vidéo regardée" },
  {
    call: /^fetch\(["`]\/(?:guide\/|own-footprint\.json)/,
    in: /-views-[\w-]+\.js$/,
    to: undefined,
  },
];

const rows = readText("docs/deploiement/matrice-de-flux.csv")
  .trim()
  .split("\n")
  .map((line) => line.split(";"));
const destinations = new Set(rows.slice(1).map(([, to]) => to));

/** What the matrix calls a program. Firefox reaches what Chrome does. */
const senders: Partial<Record<(typeof programs)[number], string>> = {
  chrome: "Navigateur (extension)",
  thunderbird: "Thunderbird (extension)",
};

test("each row of the flow matrix says from where, to where, when, on which click and what", () => {
  expect(rows[0]).toEqual(["De", "Vers", "Port", "Quand", "Sur quel clic", "Contenu"]);
  for (const row of rows) {
    expect(row, row.join(";")).toHaveLength(6);
    expect(row.filter((cell) => cell.trim() === "")).toEqual([]);
  }
});

describe.each(builds)("the %s build", (build) => {
  test.each(programs)("opens no connection in %s that the flow matrix does not list", (program) => {
    const folder = builtFolder(build, program);
    const calls = globSync("**/*.js", { cwd: folder }).flatMap((file) =>
      Array.from(readFileSync(path.join(folder, file), "utf8").matchAll(connections), ([call]) => ({
        file,
        call,
      })),
    );
    expect(calls.length).toBeGreaterThan(3);
    const purposes = calls.map(({ file, call }) =>
      known.find((one) => one.in.test(file) && one.call.test(call)),
    );
    expect(calls.filter((_, index) => !purposes[index])).toEqual([]);
    const leads = purposes.flatMap((one) => one?.to ?? []);
    expect(leads.filter((to) => !destinations.has(to))).toEqual([]);
    // Nor does the matrix list what nothing reaches.
    const sender = senders[program];
    if (!sender) return;
    const listed = rows.filter(([from]) => from === sender).map(([, to]) => to!);
    expect(new Set(leads)).toEqual(new Set(listed));
  });
});
