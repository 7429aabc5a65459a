import { numbers } from "./numbers.ts";
import { type Paper, signature } from "./paper.ts";

/** Who wants what, what the program does, and what is left to the body. */
const risks = [
  [
    "Serveur saturé ou attaqué le jour de l’événement",
    "limites par adresse et par clé, cache d’une seconde, envois gardés par les téléphones et répétés",
    "filtrage de l’hébergeur, supervision de `/health`",
  ],
  [
    "Perte de la base : panne, erreur, rançongiciel",
    "réponse après écriture sur le disque ; sauvegardes horaires vérifiées (dossier) ou grappe de trois machines (PostgreSQL)",
    "copie sur une autre machine, exercice de restauration avant l’événement",
  ],
  [
    "Fausses participations",
    "événement sur billet ; plafonds ; alerte de vague anormale ; lot annulable, avec une raison publique",
    "choisir l’événement sur billet si les totaux ont un enjeu",
  ],
  [
    "Déduction des chiffres d’une personne",
    `totaux d’au moins ${numbers.minK} participations (${numbers.k} par défaut), mis à jour par groupes`,
    "ne pas créer d’événement pour un groupe où chacun se connaît",
  ],
  [
    "Vol de la base ou d’une sauvegarde",
    "codes, clés et billets gardés sous forme d’empreinte ; ni nom, ni adresse de participant",
    "disque et copies chiffrés",
  ],
  [
    "Vol de la clé d’un organisateur ou de l’exploitant",
    "clé remplaçable, gardée sous forme d’empreinte et absente des journaux",
    "droits de `/etc/tally.env`, poste d’administration",
  ],
  [
    "Page détournée, script injecté",
    "aucun script en ligne (politique de contenu stricte), textes échappés, aucun cookie",
    "nom d’hôte réservé au serveur, certificat",
  ],
  [
    "Dépendance ou paquet altéré",
    "versions exactes, fichier de verrouillage, aucune dépendance à l’installation, construction reproductible",
    "vérifier la somme de contrôle du paquet, mettre à jour",
  ],
] as const;

export const accreditation = (): Paper => ({
  title: "Dossier d’homologation : le serveur d’un événement",
  body: `Forme courte, pour un service aux besoins de sécurité modérés. Elle réunit ce que le guide de l’homologation de l’ANSSI demande à l’autorité de lire avant de décider : périmètre, besoins, risques, mesures, risques résiduels, plan d’action. Texte qui impose l’homologation : [référentiel général de sécurité pour un téléservice ; décret n° 2022-513 du 8 avril 2022 pour l’État, et ses dispenses (arrêté du 31 juillet 2025) ; choix de l’organisme]. Le service MonServiceSécurisé de l’ANSSI peut produire un dossier équivalent.

## 1. Périmètre et rôles

| | |
| --- | --- |
| Service | serveur d’événement Digital Cleanup, version [numéro], à l’adresse [https://…] |
| Fonction | recevoir des participations pseudonymes, publier des totaux, tenir le guichet de collecte |
| Composants | [nginx ou Caddy], Node 24, [SQLite dans un dossier ou PostgreSQL], [machine, système, hébergeur, pays] |
| Utilisateurs | public sans compte ; organisateurs et guichets par clé ; exploitant |
| Hors du périmètre | l’extension sur les postes, dans la même [matrice de flux](matrice-de-flux.fr.md) ; [infrastructure déjà homologuée] |
| Autorité d’homologation | [nom, fonction] |
| Responsable de la sécurité, délégué à la protection des données | [noms] |
| Exploitant, hébergeur | [noms], [clauses de sous-traitance](clauses-de-sous-traitance.fr.md) |

## 2. Besoins de sécurité

| Critère | Proposition | Pourquoi | Décision |
| --- | --- | --- | --- |
| Disponibilité | modérée ; forte le jour d’un événement | une panne retarde les envois, que les téléphones gardent et répètent | [niveau] |
| Intégrité | modérée | les totaux sont publics et repris dans un bilan | [niveau] |
| Confidentialité | modérée | données pseudonymes, ni contenu, ni identité | [niveau] |
| Traçabilité | faible | l’absence de journaux d’accès est voulue | [niveau] |

## 3. Risques, mesures et risques résiduels

| Risque | Ce que fait le logiciel | Ce que fait l’organisme | Risque résiduel |
| --- | --- | --- | --- |
${risks.map((row) => `| ${row.join(" | ")} | [faible, modéré, élevé] |`).join("\n")}

Les limites connues du logiciel sont [écrites](../../packages/tally/README.md#limits), en anglais. Aucun test d’intrusion n’a été mené par un tiers : [à prévoir, ou accepté].

## 4. Pièces

- ☐ [Flux](matrice-de-flux.fr.md) : ouvrir les seuls ports 443 et 80 au public.
- ☐ [Architecture](../architecture.md) et [sécurité](../security.md), en anglais : menaces et test de chaque protection.
- ☐ [Exploitation](../deployment.fr.md) : configuration suivie, écarts : [aucun, ou lesquels].
- ☐ [Fiche de registre](fiche-de-registre-serveur.fr.md), avis du délégué : [date].
- ☐ Résultat de l’exercice de restauration : [date, durée].
- ☐ Relevé de configuration : https noté par [outil], \`/metrics\` fermé de l’extérieur, aucune adresse dans les journaux.

## 5. Plan d’action

| Action | Qui | Échéance |
| --- | --- | --- |
| mise à jour du serveur et de Node, correctifs de sécurité | [nom] | [délai après publication] |
| copie des sauvegardes et restauration d’essai | [nom] | [avant chaque événement] |
| supervision de \`/health\` et de l’âge de la dernière sauvegarde | [nom] | [date] |
| conduite à tenir en cas d’incident, CNIL sous 72 heures si des données personnelles sont touchées | [nom] | [date] |
| [mesure complémentaire] | [nom] | [date] |

## 6. Décision

Au vu de ce dossier, j’accepte les risques résiduels et j’homologue le service jusqu’au [date, trois ans au plus], [sans réserve ; sous réserve de]. L’homologation est revue si l’hébergeur, la version majeure, l’ouverture de la création d’événements ou la menace changent.

${signature("l’autorité d’homologation")}
`,
});
