import { countStates } from "../count-states.ts";
import { type Paper, signature } from "./paper.ts";
import type { RegisterEntry } from "../read-audit.ts";

/** The nine criteria of the European Data Protection Board (WP 248). Two of them make an impact assessment likely. */
const criteria = [
  "Évaluation ou notation de personnes",
  "Décision automatique avec effet juridique",
  "Surveillance systématique",
  "Données sensibles ou très personnelles",
  "Grande échelle",
  "Croisement de données",
  "Personnes vulnérables",
  "Usage innovant",
  "Exclusion d’un droit ou d’un service",
] as const;

/** An entry for a body's register of processing, with the questions about an impact assessment. */
export function registerEntry(name: string, entry: RegisterEntry): Paper {
  const counts = countStates(entry["analyse d’impact"].map(([answer]) => answer));
  const rows = entry["analyse d’impact"].map(
    ([answer, why], index) =>
      `| ${index + 1} | ${criteria[index]} | ${answer} | ${why} | [oui, non] |`,
  );
  const body = `Les rubriques sont celles du modèle de la CNIL. ${entry.présentation}

| Section | Rubrique | Contenu |
| --- | --- | --- |
${entry.rubriques.map((row) => `| ${row.join(" | ")} |`).join("\n")}

## Faut-il une analyse d’impact ?

Ce sont les neuf critères du Comité européen de la protection des données, que la CNIL applique. Un « oui » est un risque. À partir de deux, une analyse d’impact est en principe nécessaire (article 35 du RGPD) : le délégué donne son avis. Avec les réglages d’origine : ${counts.oui ?? 0} « oui », ${counts["à déterminer"] ?? 0} à déterminer.

| N° | Critère | Réponse d’origine | Pourquoi, et ce qui la changerait | Votre réponse |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

Conclusion : [nécessaire, ou non nécessaire ; avis du délégué, date].

## À faire avant la mise en service

${entry.conditions.map((condition) => `- ☐ ${condition}`).join("\n")}

${signature("le délégué à la protection des données", "le responsable du traitement")}
`;
  const source = `[${name}.yml](${name}.yml) (en [tableau](${name}.csv))`;
  return { title: `Fiche de registre : ${entry.titre}`, source, body };
}

/** A cell has no emphasis, and names the file of a link. */
const plain = (markdown: string): string =>
  markdown.replaceAll(/\[([^[\]]+)\]\(([^)]+)\)/g, "$1 ($2)").replaceAll(/[_`]/g, "");

/** The same rows for a spreadsheet. */
export const registerRows = ({ rubriques }: RegisterEntry): string[][] => [
  ["Section", "Rubrique", "Contenu"],
  ...rubriques.map((row) => row.map(plain)),
];
