import { messages } from "@digital-cleanup/text/blocks/myData";
import { numbers } from "./numbers.ts";
import type { Paper } from "./paper.ts";

/** How long the extension stores something, in the words of its own page. */
const kept = (key: string): string => (messages.fr as Record<string, string>)[`myData.${key}`]!;

export const noteToAgents = (): Paper => ({
  title: "Note aux agents",
  body: `[Organisme] installe l’extension **Digital Cleanup** dans votre navigateur le [date]. L’utiliser et participer à un événement ne sont pas obligatoires : ne pas le faire n’a aucune conséquence.

## À quoi elle sert

Elle montre combien de données les pages web transfèrent, donne une estimation d’émissions sous forme de fourchette, aide à ranger fichiers et messages, et propose de temps en temps une habitude plus légère : une par jour et par sujet au plus, cinq par semaine.

## Ce qui reste sur votre poste

Tout. Il n’y a ni compte ni serveur de l’éditeur. [Organisme] ne voit ni vos pages, ni vos fichiers, ni vos chiffres : l’extension n’a pas de rapport par personne. Elle ne fonctionne pas en navigation privée.

| Ce qui est enregistré dans votre navigateur | Durée |
| --- | --- |
| poids des pages, par jour et sans nom de site | ${kept("times.days")} |
| nom des sites visités | rien, sauf si vous le choisissez : ${kept("times.visits")} ; [ou : imposé par l’organisme, pour telle raison] |
| ce que vous avez nettoyé ou déclaré, vos appareils | ${kept("kindTime.actions")} |
| journal de ce qui est sorti de l’extension | ${kept("kindTime.sent")} |

## Ce qui peut en sortir

Rien sur vous sans votre accord. Si vous participez à un événement, l’écran montre exactement ce qui sera envoyé : des totaux. Le serveur efface votre participation ${numbers.contributionDays} jours après la clôture ; seuls des totaux d’au moins ${numbers.minK} participations, ${numbers.k} par défaut, sont publiés. Si vous vous désabonnez d’une lettre d’information, la requête qu’elle prévoit est envoyée. Pour ses suggestions, l’extension peut redemander la liste des qualités d’une vidéo au site qui la montre, et des en-têtes de messages à votre messagerie si vous y activez les suggestions.

## Documents de travail

Des archives publiques ne peuvent être détruites qu’avec l’accord écrit du service d’archives (articles L. 212-2 et L. 214-3 du code du patrimoine). L’extension ne propose donc aucun fichier parce qu’il est ancien. En cas de doute, ne supprimez pas : [personne à consulter].

## Vos données, vos droits

- **Responsable du traitement** : [organisme, adresse]. **Délégué à la protection des données** : [nom, adresse].
- **Base légale** : mission d’intérêt public (article 6, 1, e du RGPD) : [délibération ou texte].
- **Destinataires** : aucun, sauf le serveur d’un événement si vous y participez : [adresse, organisme qui l’exploite]. **Transfert hors de l’Union européenne** : [aucun].
- **Accès, copie, effacement** : vous les exercez vous-même dans _Réglages_, _Mes données_. [Organisme] n’a pas accès à ce profil.
- **Opposition** : demandez que l’extension soit retirée de votre poste à [service]. La retirer efface tout ce qu’elle a enregistré.
- **Participation à un événement** : vous la modifiez jusqu’à la clôture et la retirez pendant ${numbers.contributionDays} jours encore, avec l’appareil qui l’a envoyée ou avec votre reçu. [Organisme] ne peut pas la retrouver à votre place.
- **Réclamation** : Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07, ou www.cnil.fr.

Ce que [Organisme] a réglé : _Réglages_, _Votre organisation_ le liste en entier. Questions : [service, adresse].
`,
});
