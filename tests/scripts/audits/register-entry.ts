import type { RegisterEntry } from "./read-audit.ts";

/** The entry of the extension for a body's register of processing, with the questions about an impact assessment. */
export const registerEntry = (
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
export const registerRows = ({ rubriques }: RegisterEntry): string[][] => [
  ["Section", "Rubrique", "Contenu"],
  ...rubriques.map((row) => row.map(plain)),
];
