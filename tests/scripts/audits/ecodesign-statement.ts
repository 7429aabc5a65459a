import { createFormat } from "@digital-cleanup/text";
import { countStates } from "./count-states.ts";
import type { Rgesn } from "./read-audit.ts";
import { rgesnScore } from "./rgesn-score.ts";

const themes = [
  "Stratégie",
  "Spécifications",
  "Architecture",
  "Expérience et interface",
  "Contenus",
  "Frontend",
  "Backend",
  "Hébergement",
  "Algorithmie",
];
const decimal = (value: number) => value.toLocaleString("fr");

/** The eco-design statement of the project. The host of a server completes theme 8. */
export function ecodesignStatement(audit: Rgesn): string {
  const { date, budgets, critères } = audit;
  const { points, outOf } = rgesnScore(audit);
  const counts = countStates(critères.map(([, , , state]) => state));
  const lines = (theme: number) =>
    critères
      .filter(([number]) => number.startsWith(`${theme}.`))
      .map(([number, , title, state, , note]) =>
        `- ${number} ${title} : **${state}**. ${note}`.trim(),
      );
  return `# Déclaration d’écoconception

Produite par \`npm run tool audits\` à partir de [rgesn.yml](rgesn.yml) ; le tableau est dans [rgesn.csv](rgesn.csv). Le thème 8 revient à l’hébergeur d’un serveur d’événement, dont le serveur affiche sa propre déclaration : voir [exploitation](../deployment.fr.md).

## Résumé

Auto-évaluation du ${createFormat("fr").day(date)} d’après le référentiel de mai 2024, par les auteurs ; personne d’autre ne l’a vérifiée.

| État         | Critères |
| ------------ | -------- |
| validé       | ${counts["validé"]} |
| en cours     | ${counts["en cours"]} |
| non validé   | ${counts["non validé"]} |
| à évaluer    | ${counts["à évaluer"]} |
| sans objet   | ${counts["sans objet"]} |

Score : ${decimal(points)} points sur ${decimal(outOf)} applicables (100,25 pour les 78 critères ; 1,5 pour un critère prioritaire, 1,25 pour un recommandé, 1 pour un modéré), soit ${Math.round((points / outOf) * 100)} %. Sans hébergeur, les critères à évaluer comptent comme non validés.

## Budgets

${Object.entries(budgets)
  .map(([what, kilobytes]) => `- ${what} : ${kilobytes} ko compressés au plus`)
  .join("\n")}

Un test refuse qu’une limite dépasse son budget.

## Plan

Nommer un référent (1.3), essayer un matériel ancien (2.1, 2.2), étudier l’utilité avec des personnes (1.1, 1.2), promettre une durée de maintenance (2.7). Aucune date n’est fixée.

${themes.map((name, index) => `## ${index + 1}. ${name}\n\n${lines(index + 1).join("\n")}`).join("\n\n")}
`;
}
