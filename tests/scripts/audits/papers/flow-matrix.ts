import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../test/run-command.ts";
import { type Paper, signature } from "./paper.ts";

const table = (rows: readonly string[][]): string =>
  `| De | Vers | Port | Quand | Contenu | Pare-feu |
| --- | --- | --- | --- | --- | --- |
${rows.map(([from, to, port, when, , content]) => `| ${[from, to, port, when, content].join(" | ")} | [ouvert, fermé] |`).join("\n")}`;

/** The flow matrix to read and print, from its table. */
export function flowMatrix(): Paper {
  const name = "matrice-de-flux.csv";
  const [, ...rows] = readFileSync(path.join(root, "docs/deploiement", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
  // A page of an event runs in a browser, and is the server's.
  const isServer = ([from = ""]: string[]) =>
    !/^(?:Navigateur|Thunderbird)/.test(from) || from.startsWith("Navigateur ou téléphone");
  return {
    title: "Matrice de flux",
    source: `[${name}](${name}), où figure aussi le clic qui déclenche chaque flux`,
    body: `Un test compare les connexions qu’ouvrent l’extension et le serveur avec ces lignes ; les autres (base, sauvegarde, administration) sont celles de la configuration documentée. Les lignes d’une grappe PostgreSQL (HAProxy, Patroni, etcd) et des serveurs qui s’additionnent ne valent que si vous en avez.

## Depuis les postes

${table(rows.filter((row) => !isServer(row)))}

## Depuis le serveur d’un événement, et vers lui

${table(rows.filter(isServer))}

${signature("le responsable de la sécurité")}
`,
  };
}
