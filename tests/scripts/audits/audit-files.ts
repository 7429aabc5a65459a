import { execFileSync } from "node:child_process";
import path from "node:path";
import { writeCsv } from "@digital-cleanup/text";
import { typeset } from "../../../packages/text/scripts/typeset.ts";
import { root } from "../test/run-command.ts";
import { accessibilityStatement } from "./accessibility-statement.ts";
import { ecodesignStatement } from "./ecodesign-statement.ts";
import { readRegisterEntry, readRgaa, readRgesn, type RegisterEntry } from "./read-audit.ts";

/** The entry of the extension for a body's register of processing, with the questions about an impact assessment. */
const registerEntry = (
  entry: RegisterEntry,
): string => `# Fiche de registre : l’extension sur les postes

Produite par \`npm run tool audits\` à partir de [fiche-de-registre.yml](fiche-de-registre.yml), aussi en [tableau](fiche-de-registre.csv). À compléter par l’organisme : les rubriques sont celles du modèle de la CNIL, et les passages entre crochets lui reviennent. Le serveur d’un événement est un autre traitement, avec sa propre fiche : voir [exploitation](../deployment.md#what-is-stored-and-for-how-long).

| Section | Rubrique | Contenu |
| --- | --- | --- |
${entry.rubriques.map((row) => `| ${row.join(" | ")} |`).join("\n")}

## Faut-il une analyse d’impact ?

Répondez à ces questions avec le délégué. Deux « oui » doivent en faire envisager une.

${entry["analyse d’impact"].map((question, index) => `${index + 1}. ${question}`).join("\n")}
`;

/** A cell has no emphasis, and names the file of a link. */
const plain = (markdown: string): string =>
  markdown.replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)").replaceAll(/[_`]/g, "");

/** The same rows for a spreadsheet. */
const registerRows = ({ rubriques }: RegisterEntry): string[][] => [
  ["Section", "Rubrique", "Contenu"],
  ...rubriques.map((row) => row.map(plain)),
];

/** With the spaces of French print, and as `npm run format` leaves it. */
const formatted = (name: string, text: string): string =>
  execFileSync(path.join(root, "node_modules/.bin/oxfmt"), ["--stdin-filepath", name], {
    cwd: root,
    input: text
      .split("\n")
      .map((line) => typeset(line, "fr"))
      .join("\n"),
    encoding: "utf8",
  });

/** The statements, grids and the register entry, by file of `docs/deploiement`. */
export function auditFiles(): Record<string, string> {
  const [rgaa, rgesn, entry] = [readRgaa(), readRgesn(), readRegisterEntry()];
  return {
    "accessibilite.fr.md": formatted("accessibilite.fr.md", accessibilityStatement(rgaa)),
    "ecoconception.fr.md": formatted("ecoconception.fr.md", ecodesignStatement(rgesn)),
    "fiche-de-registre.fr.md": formatted("fiche-de-registre.fr.md", registerEntry(entry)),
    "fiche-de-registre.csv": writeCsv(registerRows(entry), ";"),
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
