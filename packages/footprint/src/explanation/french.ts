import type { Dictionary } from "./dictionary.ts";
import {
  everydayFrench,
  devices,
  network,
  disks,
  notSaved,
  phases,
  oneYear,
} from "./everyday/french.ts";

export const french: Dictionary = {
  ...everydayFrench,
  units: {
    ...everydayFrench.units,
    "kWh/year": "kWh/an",
    "kg/year": "kg/an",
    Mbps·h: "Mbit/s·h",
    "kW/Mbps": "kW par Mbit/s",
    place: "lieu|lieux",
    search: "recherche|recherches",
    avoided: "évité à coup sûr",
    replaced: "remplacé",
    displaced: "à la place du neuf",
    prompt: "requête|requêtes",
    "kWh/prompt": "kWh/requête",
    token: "jeton|jetons",
    "g/token": "g/jeton",
    "kWh/token": "kWh/jeton",
  },
  models: {
    ...everydayFrench.models,
    "sustainable-web-design-3": {
      title: "Chargement d’une page, Sustainable Web Design, modèle 3",
      assumptions: [
        "Seuls les octets comptent : ni la durée, ni le processeur, ni l’écran.",
        "Son chiffre de fabrication couvre tout le matériel, et figure avec l’appareil.",
        "Remplacé par la version 4, plus basse de 61 % : pour les historiques qui l’utilisaient.",
      ],
    },
    "eco-index": {
      title: "Chargement d’une page, EcoIndex",
      assumptions: [
        "Seule compte sa place parmi 500 000 pages : les éléments pour moitié, les requêtes pour un tiers, les octets pour un sixième.",
        "De 1 g pour une page vide à 3 g pour la plus lourde, quels que soient le pays et l’appareil ; aucune fourchette n’est publiée.",
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
        "Avec l’électricité indiquée plus haut. Les centrales qui répondent à un kWh de plus peuvent émettre plusieurs fois plus : 3,4 fois en France.",
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
    "device-power": {
      title: "Électricité d’un appareil utilisé",
      assumptions: ["Seulement sa consommation : l’utiliser ne change rien à sa fabrication."],
    },
    "nos-gestes-climat": {
      title: "L’année numérique d’une personne, Nos Gestes Climat",
      assumptions: [
        "Fabrication et transport des appareils, répartis sur les années où ils sont gardés. Leur électricité est dans celle du logement.",
        "Une heure en ligne va de l’écoute de musique à la vidéo HD sur un réseau mobile. L’intensité de l’électricité ne change pas ses grammes par heure.",
      ],
    },
    deletion: {
      title: "Ce que supprimer des données change vraiment",
      assumptions: [
        "Les disques sont déjà fabriqués et consomment autant pleins que vides : la valeur centrale est zéro.",
        "La borne haute suppose toute leur électricité économisée, comme si un fournisseur éteignait des disques.",
      ],
    },
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
