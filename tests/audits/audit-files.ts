import { execFileSync } from "node:child_process";
import { writeCsv } from "@digital-cleanup/text";
import path from "node:path";
import { typeset } from "../../packages/text/scripts/typeset.ts";
import { root } from "../run/run-command.ts";
import { accessibilityStatement } from "./accessibility-statement.ts";
import { ecodesignStatement } from "./ecodesign-statement.ts";
import { readRgaa, readRgesn } from "./read-audit.ts";

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

/** The statements and grids, by file of `docs/deploiement`. */
export function auditFiles(): Record<string, string> {
  const [rgaa, rgesn] = [readRgaa(), readRgesn()];
  return {
    "accessibilite.fr.md": formatted("accessibilite.fr.md", accessibilityStatement(rgaa)),
    "ecoconception.fr.md": formatted("ecoconception.fr.md", ecodesignStatement(rgesn)),
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
