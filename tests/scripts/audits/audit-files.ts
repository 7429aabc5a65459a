import { execFileSync } from "node:child_process";
import path from "node:path";
import { writeCsv } from "@digital-cleanup/text";
import { typeset } from "../../../packages/text/scripts/typeset.ts";
import { root } from "../test/run-command.ts";
import { accessibilityStatement } from "./accessibility-statement.ts";
import { ecodesignStatement } from "./ecodesign-statement.ts";
import { paperPage } from "./papers/paper.ts";
import { papers } from "./papers/papers.ts";
import { printPage } from "./papers/print-page.ts";
import { readRegisterEntry, readRgaa, readRgesn } from "./read-audit.ts";
import { registerRows } from "./papers/register-entry.ts";

/** With the spaces of French print. */
const typesetLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => typeset(line, "fr"))
    .join("\n");

/** The same, as `npm run format` leaves it. */
const formatted = (name: string, text: string): string =>
  execFileSync(path.join(root, "node_modules/.bin/oxfmt"), ["--stdin-filepath", name], {
    cwd: root,
    input: typesetLines(text),
    encoding: "utf8",
  });

/** Each paper as a page of the documentation and as a page to print. */
const paperFiles = (): [string, string][] =>
  Object.entries(papers).flatMap(([name, read]) => {
    const paper = read();
    return [
      [`${name}.fr.md`, formatted(`${name}.fr.md`, paperPage(name, paper))],
      [`imprimer/${name}.html`, printPage(typeset(paper.title, "fr"), typesetLines(paper.body))],
    ];
  });

/** The statements, grids and papers, by file of `docs/deploiement`. */
export function auditFiles(): Record<string, string> {
  const [rgaa, rgesn] = [readRgaa(), readRgesn()];
  return {
    ...Object.fromEntries(paperFiles()),
    "accessibilite.fr.md": formatted("accessibilite.fr.md", accessibilityStatement(rgaa)),
    "ecoconception.fr.md": formatted("ecoconception.fr.md", ecodesignStatement(rgesn)),
    ...Object.fromEntries(
      ["fiche-de-registre", "fiche-de-registre-serveur"].map((name) => [
        `${name}.csv`,
        writeCsv(registerRows(readRegisterEntry(name)), ";"),
      ]),
    ),
    "rgaa.csv": writeCsv(
      [
        ["Critère", "Intitulé abrégé", "État", "Remarque", "Preuves"],
        ...rgaa.critères.map(([number, title, state, note, proofs]) => [
          number,
          title,
          state,
          note,
          proofs.join(" "),
        ]),
      ],
      ";",
    ),
    "rgesn.csv": writeCsv(
      [
        ["Critère", "Priorité", "Intitulé abrégé", "État", "Par", "Remarque", "Preuves"],
        ...rgesn.critères.map(([number, priority, title, state, by, note, proofs]) => [
          number,
          priority,
          title,
          state,
          by,
          note,
          proofs.join(" "),
        ]),
      ],
      ";",
    ),
  };
}
