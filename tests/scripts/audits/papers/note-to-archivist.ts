import { numbers } from "./numbers.ts";
import { type Paper, signature } from "./paper.ts";

export const noteToArchivist = (): Paper => ({
  title: "Note à l’archiviste",
  body: `Service d’archives compétent : [archives départementales, communales, mission des archives du ministère]. Personne chargée du contrôle scientifique et technique : [nom].

## Ce que dit le code du patrimoine

- Les documents et les données produits ou reçus par un organisme public dans son activité sont des archives publiques, quel que soit leur support, fichiers et messages compris (articles L. 211-1 et L. 211-4).
- La liste de ce qui peut être éliminé, et les conditions, sont fixées par accord entre l’organisme et l’administration des archives (article L. 212-2). Toute élimination est interdite sans visa (article R. 212-14).
- Détruire des archives publiques sans cet accord est puni de trois ans d’emprisonnement et de 45 000 € d’amende ; par négligence, d’un an et de 15 000 € (article L. 214-3).

Une copie exacte d’un document conservé ailleurs n’a d’ordinaire pas à être gardée ; votre service en fixe la règle : [tableau de gestion, charte d’archivage].

## Ce que fait la version professionnelle de l’extension

- Elle ne propose aucun fichier à la suppression parce qu’il est ancien.
- Elle propose des copies exactes (comparées octet par octet ; la dernière n’est jamais proposée), des photos semblables, montrées côte à côte, des téléchargements, des installateurs, des fichiers que l’agent choisit.
- Elle met d’abord de côté, avec retour possible pendant ${numbers.asideDays} jours, et rappelle l’accord du service d’archives avant chaque suppression définitive.
- Dans une messagerie, elle rappelle de garder ce qui documente une décision.

Ce qu’elle ne peut pas savoir : si une copie est celle que le service doit garder, si un message fait partie d’un dossier. La décision reste à l’agent, selon les règles de l’organisme.

## Ce que produit le serveur d’un événement

Les totaux publiés, le bilan et les saisies du guichet sont conservés sans limite ; ils documentent l’action de l’organisme et se versent en CSV ou en JSON : [versement, élimination, date]. Les participations sont effacées ${numbers.contributionDays} jours après la clôture : ce sont des données de travail, pseudonymes, dont le sort est à inscrire au tableau de gestion : [référence].

## Décision

- ☐ La [note aux agents](note-aux-agents.fr.md) renvoie au tableau de gestion et à une personne : [nom, adresse].
- ☐ Le nettoyage des fichiers est désactivé (\`disabledFeatures\` : \`cleanup\`), ou admis sans réserve, ou limité par consigne aux dossiers suivants : [à préciser].
- ☐ Le nettoyage des messages est désactivé (\`habits\`), ou admis.

${signature("le service d’archives", "le service qui déploie")}
`,
});
