import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { readText, root } from "../built.ts";

const rows = readText("docs/deploiement/matrice-de-flux.csv")
  .trim()
  .split("\n")
  .map((line) => line.split(";"));
const leadsTo = (from: string) =>
  new Set(rows.filter((row) => row[0] === from).map((row) => row[1]));

/** Where the files of the server that open connections lead. What its pages load runs in a browser. */
const destinations: Record<string, readonly string[]> = {
  "federation/fetch-signed.ts": ["Serveur enfant", "Serveur de noms"],
  "ops/moves/connect-to-move.ts": ["PostgreSQL", "HAProxy"],
  "storage/postgres/change-notices.ts": ["PostgreSQL", "HAProxy"],
  "storage/postgres/postgres-store.ts": ["PostgreSQL", "HAProxy"],
  "storage/postgres/write-session.ts": ["PostgreSQL", "HAProxy"],
};

const opens =
  /import \{[^}]*\b(?:get|request|connect|createConnection|createSocket|Agent|lookup)\b[^}]*\} from "node:|import \{[^}]*\b(?:Client|Pool)\b[^}]*\} from "pg"|[^.\w]fetch\(|new (?:Socket|WebSocket)\(/;

test("the server opens no connection that the flow matrix does not list, and the matrix lists no other", () => {
  const folder = "packages/tally/src";
  const opening = globSync("**/*.ts", {
    cwd: `${root}/${folder}`,
    exclude: ["**/*.test.ts", "pages/**", "cli/demo/**"],
  })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => opens.test(readText(`${folder}/${file}`)));
  expect(opening.toSorted()).toEqual(Object.keys(destinations));
  expect(leadsTo("Serveur de l'événement")).toEqual(new Set(Object.values(destinations).flat()));
});

/** Where an administrator writes a port: after an address, or after the word that names it. */
const port =
  /(?:\d\.\d+|localhost|\]):(\d{2,5})\b|\b(?:listen|port|PORT)[ =](?:\[::\]:)?(\d{2,5})\b/g;

test("each port of the documented configuration of a server is in the flow matrix", () => {
  const blocks = ["docs/deployment.md", "docs/scale.md"].flatMap((file) =>
    Array.from(readText(file).matchAll(/^```\w+\n([^]*?)^```/gm), ([, block]) => block!),
  );
  const documented = blocks.flatMap((block) =>
    Array.from(block.matchAll(port), ([, afterAddress, named]) => afterAddress ?? named!),
  );
  const listed = new Set(rows.flatMap(([, , ports]) => ports!.match(/\d+/g) ?? []));
  // Further processes, and the drill of a restore.
  const own = (name: string) => name.startsWith("46");
  expect(documented).toContain("5432");
  expect(documented.filter((name) => !listed.has(name) && !own(name))).toEqual([]);
});
