import { numbers } from "./numbers.ts";
import { type Paper, signature } from "./paper.ts";

export const noteToCommittee = (): Paper => ({
  title: "Note au comité social",
  body: `Comité : [comité social territorial ; comité social d’administration pour l’État ; comité social d’établissement pour un hôpital], et sa formation spécialisée en santé, sécurité et conditions de travail s’il en a une. Séance du [date]. Objet : [pour information, pour avis].

L’extension touche aux outils de travail des agents. Soumettez-la au comité avant l’installation si elle est installée d’office, si un réglage enregistre des noms de sites, ou si l’organisme fixe un objectif de participation. Textes : code général de la fonction publique, livre II ; décret n° 2021-571 du 10 mai 2021 pour les collectivités, n° 2020-1427 du 20 novembre 2020 pour l’État, n° 2021-1570 du 3 décembre 2021 pour les établissements de santé et médico-sociaux.

## Ce qui est mesuré

Le poids des pages web ouvertes dans le navigateur, le nombre et la taille de ce que l’agent nettoie ou déclare, et ses réponses aux suggestions. Jamais le texte d’un message, le contenu d’un fichier ou l’adresse complète d’une page. La navigation privée n’est pas mesurée.

## Où cela reste

Dans le profil du navigateur, sur le poste. Dans la version professionnelle, aucun nom de site n’est enregistré, sauf si l’agent le choisit ou si l’organisme l’impose (\`siteHistory\`) : dans ce cas l’écran l’indique, avec le nom de l’organisme.

## Ce que l’employeur peut voir et régler

Il ne voit rien par personne : l’extension n’a pas de console. Un événement publie des totaux d’au moins ${numbers.minK} participations, ${numbers.k} par défaut ; dans un petit groupe, ou si des participations sont fausses, on peut parfois en déduire davantage ; ces [limites](../../packages/tally/README.md#limits) sont publiées avec le logiciel. Il peut régler les clés listées dans les modèles de stratégie ; il ne peut ni rendre les suggestions plus fréquentes, ni lire des données par ce moyen.

## Comment le vérifier

1. _Réglages_, _Votre organisation_ : tout ce qui est imposé, recommandé ou ajouté.
2. _Réglages_, _Mes données_ : tout ce qui est enregistré, et le journal de tout ce qui est sorti.
3. Le code est ouvert ; qui construit les sources obtient le même paquet, octet pour octet.
4. Le relevé du trafic d’un poste (point 10 du [plan de test](plan-de-test.fr.md)).

## Engagements de l’organisme

- ☐ Ne pas imposer l’historique par site.
- ☐ Ne tirer de l’extension aucune évaluation d’agents ou de services, et ne fixer aucun objectif individuel.
- ☐ Informer les agents avant l’installation, par la [note](note-aux-agents.fr.md), le [date].
- ☐ Retirer l’extension à la demande d’un agent, sans en demander la raison.
- ☐ Revenir devant le comité si un de ces points change, et au plus tard le [date].

Avis du comité : [favorable, défavorable, observations].

${signature("la présidence du comité", "le secrétariat du comité")}
`,
});
