import { countStates } from "../count-states.ts";
import type { Rgaa } from "../read-audit.ts";
import { type Paper, signature } from "./paper.ts";

export function accessibilityPlan({ critères }: Rgaa): Paper {
  const counts = countStates(critères.map(([, , state]) => state));
  return {
    title: "Schéma pluriannuel de mise en accessibilité",
    source: "[rgaa.yml](rgaa.yml)",
    body: `À insérer dans le schéma de l’organisme, ou à publier seul s’il n’a pas d’autre service. L’article 47 de la loi n° 2005-102 du 11 février 2005 et le décret n° 2019-768 du 24 juillet 2019 demandent un schéma de trois ans au plus, rendu public et décliné en plans d’actions annuels.

Organisme : [nom]. Période : du [date] au [date]. Publié à l’adresse [https://…] ; le serveur l’affiche dans sa déclaration (\`planUrl\`).

## Politique et moyens

| | |
| --- | --- |
| Référent accessibilité numérique | [nom, fonction, adresse] |
| Moyens humains et budget | [temps, montant par an] |
| Formation des agents qui publient | [nombre, date] |
| Marchés publics | conformité au RGAA demandée et vérifiée à la recette : [oui, non] |
| Demandes des usagers | réponse sous [délai] par [service] ; sans réponse, Défenseur des droits |

## Services concernés

| Service | État connu | Audit | Cible |
| --- | --- | --- | --- |
| serveur d’événement [https://…] | non conforme, faute d’audit ; voir ci-dessous | [date] | [taux, date] |
| extension sur les postes (logiciel interne) | [déclaration du projet](accessibilite.fr.md) | [date] | [taux, date] |
| [autre site, application ou intranet] | [état] | [date] | [taux, date] |

Auto-évaluation du projet, sur les ${critères.length} critères du RGAA 4.1 : ${counts.conforme} conformes d’après les tests ou le code, ${counts["non conforme"]} non conforme, ${counts["non applicable"]} non applicables, ${counts["à tester"]} à tester par une personne. Aucun lecteur d’écran n’a été essayé.

## Plan d’actions annuel

| Année | Action | Qui | Fait le |
| --- | --- | --- | --- |
| 1 | essai au lecteur d’écran des pages d’un événement, avec des personnes concernées | [nom] | [date] |
| 1 | audit des ${counts["à tester"]} critères à tester, déclaration publiée | [nom] | [date] |
| 1 | textes de l’organisme : affiche, page de l’événement, documents joints | [nom] | [date] |
| 2 | correction des non-conformités, signalées au projet | [nom] | [date] |
| 2 | [action] | [nom] | [date] |
| 3 | nouvel audit, bilan du schéma et schéma suivant | [nom] | [date] |

${signature("le référent accessibilité", "l’autorité qui adopte le schéma")}
`,
  };
}
