import type { Texts } from "./texts-en.ts";

export const french: Texts = {
  byteUnits: ["o", "ko", "Mo", "Go", "To"],
  unitSpace: "\u{202f}",
  usage: `cleaner scan DOSSIER [options]
cleaner photos DOSSIER [options]
cleaner apply PLAN

Trouve les copies et les fichiers vides d’un dossier. Rien ne bouge sans --trash, rien n’est supprimé sans --empty-trash.

  --kinds LISTE        duplicates (copies), empty (vides), installers, archives, screenshots (captures d’écran) ; par défaut :
                       duplicates,empty. À regarder seulement : biggest (les plus gros), old (les plus anciens), partial
                       (téléchargements inachevés), exports, recordings (enregistrements d’appels), versions (d’un document),
                       temporary (fichiers temporaires), broken (impossibles à ouvrir, ou d’un autre type que leur nom)
  --keep RÈGLE         la copie qui reste : original (par défaut : un nom sans « (1) » ni « copie », puis un dossier autre que
                       Téléchargements, Sauvegarde, À trier et DCIM, puis la plus ancienne), oldest (la plus ancienne),
                       newest (la plus récente), shortestPath (chemin le plus court)
  --reference DOSSIER  un dossier, dans celui à nettoyer, dont tous les fichiers restent ; peut être répété
  --siblings           ne choisir qu’entre les copies d’un même dossier
  --trash              mettre de côté ce qui est trouvé, dans DOSSIER/_DigitalCleanup_Trash
  --save-plan FICHIER  écrire dans un nouveau fichier ce que --trash mettrait de côté, pour l’appliquer plus tard ; ce que vous
                       en effacez reste à sa place
  --undo LOT           remettre un lot à sa place
  --only CHEMIN        avec --undo : seulement ce fichier du lot, par son chemin dans DOSSIER ; peut être répété
  --empty-trash LOT    supprimer un lot définitivement
  --even-last-copies   avec --empty-trash : aussi ce qui n’a plus de copie à sa place
  --even-foreign       avec --empty-trash : un lot mis de côté par un autre logiciel ou ordinateur, ou arrivé avec le dossier
  --batches            ce qui est mis de côté : les lots, leur jour, leurs fichiers et leur taille
  --list               montrer chaque liste en entier, et pas seulement les dix premiers
  --csv FICHIER        un nouveau fichier : ce que contient le dossier avant et après, par catégorie
  --json               écrire un seul objet JSON
  --hidden             analyser aussi les fichiers cachés et les dossiers des logiciels
  --exclude NOM        laisser de côté les fichiers et dossiers de ce nom (« *.tmp ») ou, avec une barre, ce dossier
                       (« photos/2019/ »)
  --include CHEMIN     comparer ce qui est laissé de côté d’office : un projet, une bibliothèque de courrier ou de photos, une
                       machine virtuelle, une sauvegarde, un dossier en ligne. Ce qui s’y trouve reste à sa place. « . » est
                       DOSSIER lui-même, dont les copies peuvent partir
  --remember           garder pour DIR les --exclude et --include de cette commande, au lieu des précédents ; aussi pour photos
  --by-name            comparer noms et tailles seulement, sans lire : les fichiers peuvent différer, rien n’est mis de côté
  --read               lire et comparer un dossier synchronisé en ligne, ou sur un partage réseau
  --work               documents d’un organisme public : rien n’est proposé pour son ancienneté

cleaner photos DOSSIER : les photos semblables. Rien n’est choisi à votre place. Il y faut le paquet sharp.

  --kinds LISTE        same (même image), bursts (rafales), blurry (peut-être floues ; lit toutes les photos) ;
                       par défaut : same,bursts
  --trash LISTE        mettre de côté les photos de votre liste : un fichier texte, un chemin par ligne. Il en reste
                       toujours une par groupe
  --csv FICHIER        un nouveau fichier : une ligne par photo trouvée
  --list, --json, --hidden, --read  comme ci-dessus ; ce qui est mis de côté s’annule et se supprime avec cleaner scan

cleaner apply PLAN : met de côté ce que nomme un plan de --save-plan. Chaque fichier est vérifié, les copies sont comparées de
nouveau octet par octet ; ce qui a changé depuis reste à sa place et est nommé. --json comme ci-dessus.

cleaner --version, cleaner --help`,
  problems: {
    noCommand:
      "Écrivez cleaner scan DOSSIER, cleaner photos DOSSIER ou cleaner apply PLAN, et non « {given} ».",
    scan: "Nommez un dossier : cleaner scan DOSSIER.",
    photos: "Nommez un dossier : cleaner photos DOSSIER.",
    apply: "Nommez un plan : cleaner apply PLAN.",
    noOption: "L’option {given} n’existe pas.",
    value: "{given} : il manque une valeur, ou il y en a une de trop.",
    choice: "{given} : choisissez parmi {choices}.",
    batch: "{given} : aucun lot n’a ce nom ; --batches montre ceux qui existent.",
    together: "{given} s’excluent : enlevez l’un des deux.",
    needs: "{given} demande {choices}.",
  },
  seeHelp: "cleaner --help explique tout.",
  oldNode:
    "cleaner demande Node.js {needed} ou plus récent, et ceci est Node.js {found}. Installez-en un plus récent depuis https://nodejs.org.",
  planSaved: "Le plan est enregistré. Pour l’appliquer :",
  noPlan: "Ce plan ne peut pas être lu :",
  brokenPlan:
    "Ce n’est pas un plan, ou il vient d’une version plus récente ; rien n’a bougé. Refaites-le avec --save-plan :",
  planElsewhere:
    "Le dossier de ce plan est maintenant un lien vers un autre endroit ; rien n’a bougé. Analysez celui-ci :",
  isProtected: "Ce dossier appartient au système ou à plusieurs personnes ; il n’est pas nettoyé :",
  isTrash: "Ici attendent les fichiers mis de côté ; analysez le dossier au-dessus :",
  fileRefused: "Ce fichier existe déjà ou ne peut pas être créé, et rien n’est écrasé :",
  busy: "Un autre nettoyage est en cours dans ce dossier. Sinon, supprimez le fichier nommé ci-dessous. Processus et machine :",
  batch: "Lot :",
  nothingAside: "Rien n’est mis de côté.",
  stoppedMoving: "Arrêté. Ce qui a été déplacé peut être remis en place.",
  lastCopiesLeft: "Sans copie restée à sa place, donc non supprimés :",
  elsewhere: "mis de côté ailleurs",
  foreign:
    "Ce lot n’a pas été mis de côté par cette commande ici : un autre logiciel ou ordinateur l’a fait, ou il est arrivé avec le dossier. Rien n’a été supprimé :",
  evenForeign:
    "Regardez d’abord ce qu’il contient. Pour le supprimer quand même, définitivement et sans le compter comme mesuré :",
  notCounted: "Mis de côté ailleurs, donc non compté comme mesuré.",
  evenLastCopies: "Supprimer quand même, définitivement :",
  cannotRead: "Ce dossier ne peut pas être lu :",
  notInside: "La référence n’est pas un dossier de celui à nettoyer :",
  brokenRules:
    "Ce qui avait été gardé avec --remember est illisible. Corrigez ou supprimez ce fichier :",
  failed: "L’opération n’a pas abouti :",
  specialFiles: "Tubes, sockets et périphériques, non lus :",
  leftAlone: "Laissés de côté en entier (--include les analyse) :",
  leftAloneKinds: {
    excluded: "exclu",
    project: "projet",
    program: "logiciel",
    database: "base de données",
    photoLibrary: "bibliothèque de photos ou de films",
    disc: "DVD ou disque Blu-ray",
    document: "document fait de plusieurs fichiers",
    mail: "courrier d’un logiciel",
    virtualMachine: "machine virtuelle",
    backup: "sauvegarde",
    cloud: "synchronisé en ligne : analysez-le à part",
  },
  groupsByName: "Groupes de mêmes nom et taille :",
  alike: "semblable",
  notCompared:
    "Rien n’a été lu : ces fichiers peuvent différer. Comparez-les avec --read avant d’en retirer un.",
  places: {
    work: "Au travail : avant de retirer quoi que ce soit, demandez aux collègues qui utilisent ce dossier et à l’archiviste.",
    cloud:
      "Ce dossier est synchronisé avec {service}. Le lire peut télécharger ce qui n’est qu’en ligne ; ce qui est retiré ici l’est aussi en ligne, pour toutes les personnes avec qui c’est partagé.",
    network:
      "Ce dossier est sur un partage réseau. Le lire passe par le réseau ; ce qui est retiré ici l’est pour toutes les personnes qui l’utilisent.",
    choose:
      "Ajoutez --by-name pour comparer noms et tailles seulement, sans lire, ou --read pour lire et comparer les contenus.",
    choosePhotos: "Ajoutez --read pour regarder ses photos quand même.",
  },
  gone: "Absents de l’endroit où ils étaient de côté, retirés par un autre logiciel, donc non remis en place ; voyez la corbeille du système ou une sauvegarde :",
  noSharp:
    "Les photos sont décodées par le paquet sharp, qui n’est pas installé ici. Installez-le à côté de cette commande : npm install sharp",
  noList: "Cette liste de photos ne peut pas être lue :",
  stopped: "Arrêté. Voici ce qui était trouvé ; rien n’a été mis de côté.",
  files: "Fichiers :",
  hardLinks: "Autres noms d’un même fichier (liens physiques), non comptés :",
  leftOut: "Fichiers cachés ou de logiciels, non analysés (--hidden les analyse) :",
  parts:
    "Copies qui restent, parties d’un tout (album, page enregistrée, photo avec son film ou ses réglages) :",
  unreadable: "Illisibles :",
  folders: "Dossiers identiques :",
  filesEach: "fichiers :",
  groups: "Groupes de copies :",
  freeable: "peuvent être libérés, au plus",
  kept: "reste",
  because: "       motif :",
  reasons: {
    chosen: "votre choix",
    reference: "dossier de référence",
    whole: "reste entier : un dossier, ou un ensemble de fichiers",
    originalName: "nom d’origine",
    ownFolder: "hors de Téléchargements, Sauvegarde, À trier, DCIM et d’un dossier copié",
    oldest: "la plus ancienne",
    newest: "la plus récente",
    shortestPath: "chemin le plus court",
    alphabet: "première dans l’ordre alphabétique, rien d’autre ne les distingue",
    part: "fait partie d’un tout : album, page enregistrée, photo avec ses réglages",
  },
  removed: "copie",
  lastCopy: "La dernière copie n’est jamais proposée.",
  kinds: {
    emptyFile: "Fichiers vides :",
    old: "Inchangés depuis trois ans :",
    installer: "Installateurs :",
    archive: "Archives :",
    screenshot: "Captures d’écran :",
    partialDownload: "Téléchargements inachevés :",
    export: "Exports de plus d’un an :",
    recording: "Enregistrements d’appels et de réunions :",
    version: "Versions d’un document, la plus récente d’abord :",
    temporary: "Fichiers temporaires :",
    broken: "Impossibles à ouvrir, coupés ou vidés :",
    wrongType: "Avec l’extension d’un autre type, et ce qu’ils sont :",
  },
  likely: "à vérifier",
  emptyFolders: "Dossiers vides :",
  biggest: "Fichiers les plus gros :",
  more: "de plus (--list montre tout)",
  nothingToMove: "Il n’y a rien à mettre de côté.",
  aside: "Mis de côté :",
  asideFolders: "Dossiers vides mis de côté :",
  stayed: "Restés à leur place :",
  onlyCertain: "Ce qui est à vérifier reste à sa place.",
  next: ["Remettre en place :", "Supprimer définitivement, ce qui libère l’espace :"],
  refusals: {
    vanished: "n’existe plus",
    changed: "modifié depuis l’analyse : refaites-la",
    different: "son contenu n’est pas celui de la copie gardée",
    lastCopy: "plus rien de semblable à sa place : refaites l’analyse",
    taken: "un fichier de ce nom est déjà de côté dans ce lot",
    unsafeName: "son nom ne peut pas être noté sans risque : renommez-le",
    notEmpty: "n’est plus vide",
    failed: "le système refuse : est-il ouvert, ou protégé ?",
    stopped: "arrêté avant",
    lastOfGroup: "il en reste toujours une par groupe",
    notListed: "ne fait pas partie des photos trouvées",
  },
  manifestProblems: {
    missing: "Ce lot n’existe pas. cleaner scan DOSSIER --batches montre ceux qui existent.",
    notOurs:
      "Cette liste est tronquée, ou écrite par un autre logiciel ou une version plus récente. Ses fichiers sont à côté, dans le dossier du même nom ; déplacez-les à la main.",
    leadsOut:
      "Cette liste nomme un endroit hors du dossier et n’est pas suivie. Si elle vient d’une archive, supprimez-la.",
    otherBatch: "Cette liste appartient à un autre lot : redonnez-lui le nom de son lot.",
    emptying: "La suppression de ce lot a commencé : terminez-la avec --empty-trash.",
  },
  systemErrors: {
    exists: "Un fichier porte le nom d’un dossier nécessaire ici. Renommez-le et recommencez :",
    refused: "Le système n’autorise pas ce changement. Vérifiez vos droits sur le dossier :",
    full: "Le disque est plein. Rien n’est perdu ; libérez de l’espace et recommencez :",
    vanished: "Ceci n’existe plus. Recommencez :",
    isLink:
      "Le dossier de mise de côté est un lien vers un autre endroit et ne sert pas. Retirez ce lien :",
  },
  photos: {
    photos: "Photos :",
    copies: "Copies exactes, non comptées (cleaner scan les trouve) :",
    byPreview: "Comparées seulement par l’aperçu qu’elles contiennent :",
    notDecoded: "Pas de décodeur ici pour",
    tooLarge: "Annoncent plus de pixels qu’aucun appareil n’en prend, non ouvertes :",
    notPictures: "Nommés comme des images, mais n’en sont pas :",
    kinds: { samePicture: "La même image :", burst: "Rafales :" },
    best: "meilleure",
    alike: "semblable",
    blurry: "Peut-être floues :",
    signs: { outOfFocus: "mise au point", shaken: "bougé" },
    reasons: {
      original: "l’original",
      mostPixels: "la plus grande",
      sharpest: "la plus nette",
      alphabet: "aucune différence",
    },
    nothingChosen:
      "Semblable ne veut pas dire identique : regardez avant de choisir. Pour en mettre de côté, écrivez leurs chemins dans un fichier, un par ligne, et ajoutez --trash FICHIER.",
  },
  undone: "Remis en place :",
  emptied: "Supprimés :",
};
