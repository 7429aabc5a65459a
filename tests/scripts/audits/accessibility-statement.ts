import { createFormat } from "@digital-cleanup/text";
import { countStates } from "./count-states.ts";
import type { Rgaa } from "./read-audit.ts";

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");

/** The accessibility statement of the project, in the order that the French decree gives. */
export function accessibilityStatement({ date, périmètre, outils, critères }: Rgaa): string {
  const counts = countStates(critères.map(([, , state]) => state));
  const of = (state: Rgaa["critères"][number][2]) =>
    critères
      .filter((row) => row[2] === state)
      .map(([number, title, , note]) => `${number} ${title}${note && ` : ${note}`}`);
  return `# Déclaration d’accessibilité

Produite par \`npm run tool audits\` à partir de [rgaa.yml](rgaa.yml) ; la grille est dans [rgaa.csv](rgaa.csv). Un organisme qui publie un serveur d’événement a sa propre déclaration, que son serveur affiche : voir [exploitation](../deployment.fr.md).

## Engagement

Les auteurs de Digital Cleanup veulent que l’extension, le serveur d’événement et la page du téléphone soient utilisables par toute personne, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à :

${list(périmètre)}

## État de conformité

**Accessibilité : non conforme.** Aucun audit n’a été mené par une personne : ce qui suit vient de tests automatiques et de la lecture du code. Aucune page n’a été essayée avec un lecteur d’écran.

## Résultats des tests

Sur les ${critères.length} critères du RGAA 4.1 :

| État                                             | Critères |
| ------------------------------------------------ | -------- |
| conforme, d’après les tests ou la lecture du code | ${counts.conforme} |
| non conforme                                     | ${counts["non conforme"]} |
| non applicable                                   | ${counts["non applicable"]} |
| à tester par une personne                        | ${counts["à tester"]} |

Aucun taux n’est donné : il faudrait avoir tout testé.

## Contenus non accessibles

### Non-conformités

${list(of("non conforme"))}

### Dérogations pour charge disproportionnée

Aucune.

### Contenus non soumis à l’obligation

Aucun.

### À tester par une personne

${list(of("à tester"))}

## Établissement de cette déclaration

Établie le ${createFormat("fr").day(date)} par une auto-évaluation.

- Technologies : HTML, CSS, SVG, JavaScript.
- Environnement : Chromium et Firefox ESR sous Debian. Aucune aide technique.
- Outils :
${outils.map((tool) => `  - ${tool}`).join("\n")}
- Pages : toutes les sections de l’extension, toutes les pages d’un serveur d’événement, la page du téléphone.

## Retour d’information et contact

À compléter par l’éditeur qui publie l’extension : une adresse électronique et un formulaire. Ce document n’en contient aucun.

## Voies de recours

Si vous signalez un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous n’obtenez pas de réponse, vous pouvez écrire au Défenseur des droits, contacter son délégué dans votre région, ou lui envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`;
}
