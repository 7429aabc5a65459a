import { numbers } from "./numbers.ts";
import { type Paper, signature } from "./paper.ts";

export const processorClauses = (): Paper => ({
  title: "Clauses de sous-traitance : le serveur d’un événement",
  body: `À joindre au contrat quand un hébergeur, un syndicat mixte ou un prestataire exploite le serveur pour l’organisme (article 28 du RGPD). Entre [organisme], **responsable du traitement**, et [hébergeur], **sous-traitant**. Contrat : [référence].

## 1. Le traitement confié

| | |
| --- | --- |
| Objet et durée | exploiter le serveur d’événement Digital Cleanup à l’adresse [https://…], du [date] au [date] |
| Nature et finalité | recevoir, enregistrer et effacer des participations, et publier des totaux par événement et par territoire |
| Données | participations pseudonymes ; nom des organisateurs et adresse des points de collecte ; adresses IP, en mémoire seulement |
| Personnes | participants (agents, habitants, élèves), organisateurs, personnes qui tiennent un point de collecte |
| Fiche de registre | [référence], d’après [la fiche du serveur](fiche-de-registre-serveur.fr.md) |

## 2. Obligations du sous-traitant

1. **Instructions.** Il ne traite les données que sur instruction écrite de l’organisme, y compris pour un transfert hors de l’Union européenne : [aucun transfert]. Il l’avertit si une instruction lui paraît contraire au RGPD.
2. **Confidentialité.** Les personnes qui accèdent au serveur y sont tenues : [liste ou fonctions].
3. **Sécurité** (article 32). Disque et sauvegardes chiffrés, accès d’administration nominatifs, correctifs de sécurité dans les [délai], configuration de la [documentation](../deployment.fr.md).
4. **Autres sous-traitants.** Il n’en recrute aucun sans autorisation écrite préalable, et leur impose les mêmes obligations. Autorisés : [nom, rôle, pays].
5. **Droits des personnes.** Il transmet toute demande sous [deux] jours ouvrés. Une participation se modifie et se retire par la personne elle-même.
6. **Aide** à la sécurité, aux notifications et, le cas échéant, à l’analyse d’impact (articles 32 à 36).
7. **Violation de données.** Il l’annonce dans les meilleurs délais, [24] heures au plus après en avoir eu connaissance, avec ce qu’il en sait : l’organisme a 72 heures pour notifier la CNIL (article 33).
8. **Fin du contrat.** Il remet la base dans un format lisible, puis efface toutes les copies sous [30] jours, et le certifie. [Ou : il efface sans remettre.]
9. **Preuves.** Il tient le registre des traitements de sous-traitant (article 30, 2), remet ce qui démontre le respect de ces clauses, et permet des audits : [modalités].

## 3. Ce que le logiciel promet et que l’hébergeur pourrait défaire

- **Aucun journal d’adresses** : ni le serveur mandataire, ni le répartiteur de charge, ni un pare-feu applicatif n’enregistre l’adresse des visiteurs. [Exception, durée, raison.]
- **Effacement** : les participations disparaissent du serveur et de ses sauvegardes horaires ${numbers.contributionDays} jours après la clôture. Les instantanés de disque et les copies ailleurs suivent le même délai.
- **Événements sur billet** : aucune archive du journal de PostgreSQL, et peu de copies : comparer deux copies peut relier un billet à une participation.
- **Aucun ajout dans les pages** : ni mesure d’audience, ni cookie, ni ressource d’un autre site.

${signature("le responsable du traitement", "le sous-traitant")}
`,
});
