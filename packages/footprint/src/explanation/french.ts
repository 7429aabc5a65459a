import type { Dictionary } from "./dictionary.ts";
import { frenchUnits } from "./french-units.ts";

const devices =
  "La fabrication de l’appareil est répartie sur les heures de sa vie, que l’ADEME suppose sauf si elles sont indiquées.";
const network =
  "Les émissions d’un réseau sont réparties par Go, alors qu’il consomme presque autant quoi qu’il y passe. L’intensité de l’électricité ne change pas ses grammes par Go.";
const disks =
  "Disques à moitié pleins, trois copies, électricité indiquée plus haut ; la capacité d’un disque est sans source dans les règles.";
const notSaved =
  "C’est une part de ce qui existe de toute façon : en faire moins ne l’économise pas aussitôt.";
const phases = "Fabrication, transport et fin de vie d’un appareil courant selon l’ADEME.";
const oneYear =
  "Chaque année gagnée vaut une année d’un appareil entier, à sa durée de vie habituelle ; le courant qu’un appareil plus récent économiserait n’est pas compté.";

export const french: Dictionary = {
  locale: "fr",
  colon: " : ",
  segments: { device: "appareil", network: "réseau", dataCentre: "centre de données" },
  stages: {
    making: "fabrication",
    distribution: "transport",
    use: "utilisation",
    endOfLife: "fin de vie",
    lifeCycle: "vie entière",
  },
  basis: {
    average: "Une part moyenne de ce qui existe de toute façon. Ce n’est jamais une économie.",
    marginal: "Ce qui change vraiment quand une personne agit.",
    avoided:
      "Retarde la fabrication d’un appareil neuf. Ce n’est pas une part de ce qui existe de toute façon, et ne s’y ajoute pas.",
  },
  result: (low, central, high) => `Entre ${low} et ${high} de CO₂e, valeur centrale ${central}.`,
  counted: (parts) =>
    `Compté : ${parts}. Ce qui n’est pas nommé a été laissé de côté ; ce n’est pas zéro.`,
  year: (year, dataSet) => `Chiffres de ${year}, jeu de données ${dataSet}.`,
  unknownYear: "année non indiquée",
  electricity: (segments, place, gramsPerKwh, credit) =>
    `Électricité (${segments}) : ${place}, ${gramsPerKwh} g/kWh${credit ? `, d’après ${credit}` : ""}.`,
  pluralFrom: 2,
  ownIntensity: "une valeur donnée",
  sum: (count) => `Somme de ${count} estimations`,
  combination:
    "Les bornes basses s’ajoutent aux basses et les hautes aux hautes, comme si toutes les erreurs allaient dans le même sens : une somme est aussi incertaine que ses termes.",
  bounds: { low: "Borne basse", high: "Borne haute" },
  published: (title, details) => `publiée, ${title} (${details})`,
  judged: (times, reason) => `jugée par nous, ×/⁠÷ ${times} : ${reason}`,
  judgements: {
    singleStudy: "une seule étude donne ce chiffre",
    hoursOfLife: "la durée de vie et les heures par jour sont supposées",
    deviceUse: "la puissance et les heures d’utilisation changent d’un appareil à l’autre",
    servers: "serveurs d’un seul service, pour un usage supposé",
    betweenCentres: "aucun autre chiffre pour les réseaux entre centres de données",
    networkPower: "watts par Mbit/s d’une seule étude, appliqués à tous les réseaux",
    marginalGrid: "rapport entre électricité marginale et moyenne en France, appliqué ailleurs",
  },
  derived: (rule, from) => `calculée, ${rule}${from === "" ? "" : ` (${from})`}`,
  rules: {
    energyOnGrid: "électricité par Go, avec l’électricité moyenne",
    hourOfVideo: "électricité d’une heure de vidéo, répartie par Go",
    marginalGrid: "électricité marginale au lieu de moyenne",
    nothingSwitchedOff: "aucun disque n’est éteint",
    allElectricityOfDisks: "toute l’électricité des disques",
    aiSizeAndOverhead:
      "selon les tailles du modèle et les pertes des centres de données d’EcoLogits",
    shortestAnswer: "réponse d’un petit modèle, de la longueur d’un tweet",
  },
  noBound: "aucune source ne donne de borne, pris comme s’il était exact",
  places: { WORLD: "monde", EU: "Union européenne", EUROPE: "Europe" },
  units: frenchUnits,
  models: {
    "sustainable-web-design": {
      title: "Chargement d’une page, Sustainable Web Design, modèle 4",
      assumptions: [
        "Seuls les octets comptent : ni la durée, ni le processeur, ni l’écran.",
        "La fabrication reste à 494 g/kWh, la moyenne mondiale, quel que soit le pays.",
        "La fourchette va du plus bas au plus haut des modèles publiés pour les mêmes octets. Le plus bas laisse l’appareil de côté.",
      ],
    },
    "sustainable-web-design-3": {
      title: "Chargement d’une page, Sustainable Web Design, modèle 3",
      assumptions: [
        "Seuls les octets comptent : ni la durée, ni le processeur, ni l’écran.",
        "Son chiffre de fabrication couvre tout le matériel, et figure avec l’appareil.",
        "Remplacé par la version 4, plus basse de 61 % : pour les historiques qui l’utilisaient.",
      ],
    },
    "one-byte": {
      title: "Transfert d’octets, OneByte 2018",
      assumptions: [
        "Intensités de 2015 à 2018 ; sauf indication, moyenne de trois réseaux et sans appareil. Aucune fabrication.",
        "Ancien et haut : pour comparaison.",
      ],
    },
    "ademe-transfer": {
      title: "Transfert d’octets sur un réseau, ADEME",
      assumptions: [network, notSaved],
    },
    "ademe-streaming": {
      title: "Visionnage d’une vidéo, ADEME",
      assumptions: [
        devices,
        network,
        "Serveurs : chiffres de 2019 d’un seul fournisseur. Son seul : débit d’un appel sans image.",
      ],
    },
    "ademe-video-call": {
      title: "Visioconférence, tous les lieux ensemble, ADEME",
      assumptions: [devices, network, "Serveurs : ceux de la vidéo en ligne, faute de mieux."],
    },
    "ademe-definition-share": {
      title: "Part des réseaux et centres de données qu’une définition plus basse retire",
      assumptions: [network, notSaved],
    },
    "network-power": {
      title: "Ce que les réseaux consomment vraiment en moins avec une définition plus basse",
      assumptions: [
        "Seulement les watts qui suivent le trafic ; le reste est consommé quoi qu’on regarde.",
        "La fourchette va d’une électricité moyenne à une électricité marginale, sauf si celle indiquée est déjà marginale.",
      ],
    },
    "ademe-device-time": { title: "Temps passé devant un écran, ADEME", assumptions: [devices] },
    "ademe-web-search": {
      title: "Recherches sur le Web, ADEME",
      assumptions: [
        "50 secondes de saisie et une minute de lecture : c’est presque tout l’appareil, là où l’électricité émet aussi peu qu’en France.",
        devices,
        network,
        "Les règles multiplient par 1 000 l’électricité des serveurs, ce qui semble une erreur d’unité.",
      ],
    },
    "ademe-email": {
      title: "Un e-mail, ADEME",
      assumptions: [
        "Sauf indication : 3 minutes d’écriture, 10 secondes de lecture, conservé 10 ans des deux côtés.",
        devices,
        network,
        disks,
      ],
    },
    "ademe-file-sharing": {
      title: "Un fichier envoyé ou partagé, d’après les chiffres de l’ADEME pour l’e-mail",
      assumptions: [
        "Le fichier seul : le message autour est écrit et lu dans les deux cas.",
        network,
        disks,
      ],
    },
    "ademe-file-transfer": {
      title: "Un fichier envoyé ou reçu, ADEME",
      assumptions: [
        "L’appareil fait autre chose pendant ce temps, et le stockage n’est pas compté.",
        network,
        "Serveurs : ceux de la vidéo en ligne, faute de mieux.",
      ],
    },
    "ademe-mail-storage": {
      title: "Données conservées dans une messagerie ou en ligne, règles de l’ADEME pour l’e-mail",
      assumptions: [
        disks,
        "L’agence allemande de l’environnement trouve 166 à 280 g par Go et par an. Un chiffre de 0,24 g est aussi publié : c’est la part d’un seul transfert, il n’est pas retenu.",
        "Les disques tournent encore après une suppression : supprimer n’économise pas cette part.",
      ],
    },
    "device-power": {
      title: "Électricité d’un appareil utilisé",
      assumptions: ["Seulement sa consommation : l’utiliser ne change rien à sa fabrication."],
    },
    deletion: {
      title: "Ce que supprimer des données change vraiment",
      assumptions: [
        "Les disques sont déjà fabriqués et consomment autant pleins que vides : la valeur centrale est zéro.",
        "La borne haute suppose toute leur électricité économisée, comme si un fournisseur éteignait des disques.",
      ],
    },
    "device-life": { title: "Un appareil gardé plus longtemps", assumptions: [phases, oneYear] },
    "device-reuse": {
      title: "Un appareil d’occasion à la place d’un neuf",
      assumptions: [
        phases,
        oneYear,
        "Compté pour la part où il remplace un neuf, que vous avez donnée.",
      ],
    },
    "device-whole-life": {
      title: "Un appareil, de la fabrication à la fin de vie",
      assumptions: [phases, "Électricité : puissance et heures habituelles selon l’ADEME."],
    },
    "device-without-use": {
      title: "Un appareil, de la fabrication à la fin de vie, sans son électricité",
      assumptions: [phases, "Son électricité est sans source : inconnue, et non nulle."],
    },
    "device-making": {
      title: "Fabrication d’un appareil",
      assumptions: ["Fabrication seule d’un appareil courant, selon la source nommée en premier."],
    },
    "device-repair": {
      title: "Réparation d’un appareil",
      assumptions: [
        phases,
        "La part neuve après réparation est celle que vous avez donnée : aucune source ne la donne.",
      ],
    },
    "device-transport": {
      title: "Un transport de plus pour un appareil",
      assumptions: [
        phases,
        "Compté comme s’il voyageait aussi loin qu’un appareil neuf : moins s’il reste à proximité.",
      ],
    },
    "device-end-of-life": {
      title: "Traitement d’un appareil en fin de vie",
      assumptions: [phases, "Les sources ne créditent pas les métaux récupérés."],
    },
    ecologits: {
      title: "Réponses d’une IA générative, EcoLogits",
      assumptions: [
        "Taille du modèle supposée par EcoLogits si son fournisseur ne la publie pas ; la valeur centrale est la moyenne des deux bornes.",
        "64 requêtes se partagent un serveur, dont la fabrication est répartie sur trois ans. Aucune fourchette n’est publiée pour cela, ni pour la puissance ou la latence.",
        "Sans entraînement, ni réseau, ni appareil ; la longueur de la question ne compte pas.",
      ],
    },
    "ai-prompt-published": {
      title: "Réponses courtes d’une IA générative, tous modèles",
      assumptions: [
        "D’un tweet par un petit modèle au plus haut des chiffres publiés : modèles, longueurs et périmètres différents.",
        "La valeur centrale est la requête médiane de Google, 0,24 Wh, avec l’électricité moyenne du monde.",
        "Une réponse longue, une image ou une vidéo émettent plus.",
      ],
    },
  },
};
