import { execFileSync } from "node:child_process";
import { writeCsv } from "@digital-cleanup/text";
import path from "node:path";
import { typeset } from "../../../packages/text/scripts/typeset.ts";
import { root } from "../test/run-command.ts";
import { accessibilityStatement } from "./accessibility-statement.ts";
import { ecodesignStatement } from "./ecodesign-statement.ts";
import { readRegisterEntry, readRgaa, readRgesn } from "./read-audit.ts";
import { registerEntry, registerRows } from "./register-entry.ts";

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
