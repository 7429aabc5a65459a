import type { Dictionary } from "../dictionary.ts";
import { frenchNames } from "./french-names.ts";
import type { EverydayModelId } from "./workings.ts";

// What several models assume.
export const devices =
  "La fabrication de l’appareil est répartie sur les heures de sa vie, que l’ADEME suppose sauf si elles sont indiquées.";
export const network =
  "Les émissions d’un réseau sont réparties par Go, alors qu’il consomme presque autant quoi qu’il y passe. L’intensité de l’électricité ne change pas ses grammes par Go.";
export const disks =
  "Disques à moitié pleins, trois copies, électricité indiquée plus haut ; la capacité d’un disque est sans source dans les règles.";
export const notSaved =
  "C’est une part de ce qui existe de toute façon : en faire moins ne l’économise pas aussitôt.";
export const phases = "Fabrication, transport et fin de vie d’un appareil courant selon l’ADEME.";
export const oneYear =
  "Chaque année gagnée vaut une année d’un appareil entier, à sa durée de vie habituelle ; le courant qu’un appareil plus récent économiserait n’est pas compté.";

/** Everything but the models that are explained rarely. */
export const everydayFrench: Dictionary<EverydayModelId> = {
  locale: "fr",
  colon: " : ",
  segments: {
    device: "appareil",
    network: "réseau",
    dataCentre: "centre de données",
    all: "tout ensemble",
  },
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
  sheets: (count, fromKg, toKg) => `${count} fiches, dont la moitié de ${fromKg} à ${toKg} kg`,
  judged: (times, reason) => `jugée par nous, ×/⁠÷ ${times} : ${reason}`,
  judgements: {
    singleStudy: "une seule étude donne ce chiffre",
    hoursOfUse: "les heures d’usage par jour sont supposées",
    deviceUse: "la puissance et les heures d’utilisation changent d’un appareil à l’autre",
    servers: "serveurs d’un seul service, pour un usage supposé",
    betweenCentres: "aucun autre chiffre pour les réseaux entre centres de données",
    networkPower: "watts par Mbit/s d’une seule étude, appliqués à tous les réseaux",
  },
  derived: (rule, from) => `calculée, ${rule}${from === "" ? "" : ` (${from})`}`,
  rules: {
    energyOnGrid: "électricité par Go, avec la même électricité et la même fabrication",
    modelOnGrid: "un autre modèle, avec la même électricité",
    modelInProportion:
      "un autre modèle, avec la même électricité ; il ne compte pas l’appareil, pris en proportion",
    mostSheets: "les 80 % du milieu parmi les fiches de fabricants",
    scaledBySize: "en proportion de ce qu’une autre source donne pour cette taille",
    hourOfVideo: "électricité d’une heure de vidéo, répartie par Go",
    largerDisk: "disques de 12 To, avec autant de copies, à moitié pleins, pendant cinq ans",
    nothingSwitchedOff: "aucun disque n’est éteint",
    allElectricityOfDisks: "toute l’électricité des disques",
    aiSizeAndOverhead:
      "selon les tailles du modèle et les pertes des centres de données d’EcoLogits",
    shortestAnswer: "réponse d’un petit modèle, de la longueur d’un tweet",
  },
  noBound: "aucune source ne donne de borne, pris comme s’il était exact",
  names: frenchNames,
  places: { WORLD: "monde", EU: "Union européenne", EUROPE: "Europe" },
  units: {
    GB: "Go",
    "kWh/GB": "kWh/Go",
    "g/GB": "g/Go",
    "GB/h": "Go/h",
    "g/GB/year": "g/Go/an",
    "kWh/GB/year": "kWh/Go/an",
    load: "chargement par visite",
    notGreen: "hors électricité verte",
    copy: "copie|copies",
    trip: "trajet|trajets",
    side: "boîte|boîtes",
    times: "fois",
    year: "an|ans",
    share: "du total",
    point: "point|points",
  },
  models: {
    "sustainable-web-design": {
      title: "Chargement d’une page, Sustainable Web Design, modèle 4",
      assumptions: [
        "Seuls les octets comptent : ni la durée, ni le processeur, ni l’écran.",
        "La fabrication reste à 494 g/kWh, la moyenne mondiale, quel que soit le pays.",
        "La fourchette va du plus bas au plus haut des modèles publiés pour les mêmes octets, avec la même électricité et le même périmètre.",
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
    "ademe-transfer-on-grid": {
      title: "Transfert d’octets sur un réseau, ADEME, avec l’électricité indiquée",
      assumptions: [
        "L’ADEME a un chiffre pour la France et un pour l’Europe : leur écart est pris pour de l’électricité, le reste pour de la fabrication.",
        notSaved,
      ],
    },
    "ademe-streaming": {
      title: "Visionnage d’une vidéo, ADEME",
      assumptions: [
        devices,
        network,
        "Serveurs : chiffres de 2019 d’un seul fournisseur. Son seul : débit d’un appel sans image.",
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
    "ademe-mail-storage": {
      title: "Données conservées dans une messagerie ou en ligne, règles de l’ADEME pour l’e-mail",
      assumptions: [
        disks,
        "L’agence allemande de l’environnement trouve 166 à 280 g par Go et par an. Un chiffre de 0,24 g est aussi publié : c’est la part d’un seul transfert, il n’est pas retenu.",
        "Les disques tournent encore après une suppression : supprimer n’économise pas cette part.",
      ],
    },
    "device-life": { title: "Un appareil gardé plus longtemps", assumptions: [phases, oneYear] },
    "device-making": {
      title: "Fabrication d’un appareil",
      assumptions: ["Fabrication seule d’un appareil courant, selon la source nommée en premier."],
    },
  },
};
