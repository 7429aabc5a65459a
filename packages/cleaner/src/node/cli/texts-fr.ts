import type { Texts } from "./texts-en.ts";

export const french: Texts = {
  byteUnits: ["o", "ko", "Mo", "Go", "To"],
  unitSpace: "\u{202f}",
  usage: `cleaner scan DOSSIER [options]

Trouve les copies et les fichiers vides d’un dossier. Rien ne bouge sans --trash, rien n’est supprimé sans --empty-trash.

  --kinds LISTE        duplicates (copies), empty (vides), installers, archives, screenshots (captures d’écran),
                       biggest (les plus gros), old (les plus anciens) ; par défaut : duplicates,empty
  --keep RÈGLE         la copie qui reste : original (par défaut : un nom sans « (1) » ni « copie », puis un dossier autre que
                       Téléchargements, Sauvegarde, À trier et DCIM, puis la plus ancienne), oldest (la plus ancienne),
                       newest (la plus récente), shortestPath (chemin le plus court)
  --reference DOSSIER  un dossier, dans celui à nettoyer, dont tous les fichiers restent ; peut être répété
  --siblings           ne choisir qu’entre les copies d’un même dossier
  --trash              mettre de côté ce qui est trouvé, dans DOSSIER/_DigitalCleanup_Trash
  --undo LOT           remettre un lot à sa place
  --empty-trash LOT    supprimer un lot définitivement
  --even-last-copies   avec --empty-trash : aussi ce qui n’a plus de copie à sa place
  --list               ce qui est mis de côté : les lots, leur jour, leurs fichiers et leur taille
  --csv FICHIER        un nouveau fichier : ce que contient le dossier avant et après, par catégorie
  --json               écrire un seul objet JSON
  --hidden             analyser aussi les fichiers cachés et les dossiers des logiciels
  --work               documents d’un organisme public : rien n’est proposé pour son ancienneté`,
  wrong: "Demande non comprise :",
  isProtected: "Ce dossier appartient au système ou à plusieurs personnes ; il n’est pas nettoyé :",
  isTrash: "Ici attendent les fichiers mis de côté ; analysez le dossier au-dessus :",
  csvRefused: "Ce fichier existe déjà ou ne peut pas être créé, et rien n’est écrasé :",
  busy: "Un autre nettoyage est en cours dans ce dossier. Sinon, supprimez le fichier nommé ci-dessous. Processus et machine :",
  batch: "Lot :",
  nothingAside: "Rien n’est mis de côté.",
  stoppedMoving: "Arrêté. Ce qui a été déplacé peut être remis en place.",
  lastCopiesLeft: "Sans copie restée à sa place, donc non supprimés :",
  evenLastCopies: "Supprimer quand même, définitivement :",
  cannotRead: "Ce dossier ne peut pas être lu :",
  notInside: "La référence n’est pas un dossier de celui à nettoyer :",
  failed: "L’opération n’a pas abouti :",
  stopped: "Arrêté. Voici ce qui était trouvé ; rien n’a été mis de côté.",
  files: "Fichiers :",
  hardLinks: "Autres noms d’un même fichier (liens physiques), non comptés :",
  leftOut: "Fichiers cachés ou de logiciels, non analysés (--hidden les analyse) :",
  unreadable: "Illisibles :",
  groups: "Groupes de copies :",
  freeable: "peuvent être libérés, au plus",
  kept: "reste",
  because: "       motif :",
  reasons: {
    chosen: "votre choix",
    reference: "dossier de référence",
    originalName: "nom d’origine",
    ownFolder: "hors de Téléchargements, Sauvegarde, À trier et DCIM",
    oldest: "la plus ancienne",
    newest: "la plus récente",
    shortestPath: "chemin le plus court",
    alphabet: "première dans l’ordre alphabétique, rien d’autre ne les distingue",
  },
  removed: "copie",
  lastCopy: "La dernière copie n’est jamais proposée.",
  kinds: {
    emptyFile: "Fichiers vides :",
    old: "Inchangés depuis trois ans :",
    installer: "Installateurs :",
    archive: "Archives :",
    screenshot: "Captures d’écran :",
  },
  likely: "à vérifier",
  emptyFolders: "Dossiers vides :",
  biggest: "Fichiers les plus gros :",
  more: "de plus",
  nothingToMove: "Il n’y a rien à mettre de côté.",
  aside: "Mis de côté :",
  asideFolders: "Dossiers vides mis de côté :",
  stayed: "Restés à leur place :",
  onlyCertain: "Ce qui est à vérifier reste à sa place.",
  next: ["Remettre en place :", "Supprimer définitivement, ce qui libère l’espace :"],
  undone: "Remis en place :",
  emptied: "Supprimés :",
};
