import { evaluateRule } from "./ademe-rules.ts";

const devices = {
  smartphone: "smartphone",
  tablet: "tablette",
  laptop: "ordinateur portable",
  desktopHome: "ordinateur fixe",
  desktopOffice: "ordinateur fixe pro",
  monitor: "écran",
  tv: "TV",
  homeConsole: "console de salon",
  handheldConsole: "console portable",
  printer: "imprimante",
  box: "box",
  externalSsd: "SSD externe",
  externalHdd: "disque dur externe",
  usbKey: "clé USB",
  smartSpeaker: "enceinte",
  vrHeadset: "casque de réalité virtuelle",
};

const chargers = { laptopCharger: "chargeur ordinateur", phoneCharger: "chargeur smartphone" };

type Table = Record<string, number>;
const rule = (name: string, divideBy = 1) => rounded(evaluateRule(name) / divideBy);

// The rules use floating point: 0.16666666666666671 and 0.1666666666666667 are the same number.
const rounded = (value: number) => Number(value.toPrecision(15));

function phases(name: string): Table {
  return {
    makingKg: rule(`acv . ${name} . carbone . fabrication`, 1000),
    distributionKg: rule(`acv . ${name} . carbone . distribution`, 1000),
    endOfLifeKg: rule(`acv . ${name} . carbone . fin de vie`, 1000),
  };
}

function device(name: string): Table {
  return {
    ...phases(name),
    lifetimeYears: rule(`acv . ${name} . durée de vie théorique`),
    hoursPerDay: rule(`acv . ${name} . profil utilisation théorique`),
    powerW: rule(`acv . ${name} . consommation en mode actif`),
  };
}

const mapped = (names: Record<string, string>, read: (name: string) => Table) =>
  Object.fromEntries(Object.entries(names).map(([id, name]) => [id, read(name)]));

const perGb = (name: string) => rule(`transmission par défaut . facteur réseau ${name}`);
const qualityOf = (word: string) =>
  rounded(evaluateRule("visio . qualité . facteur qualité", { "visio . qualité": `'${word}'` }));

/** Every number that is used from ADEME's rules, by export and name, with the unit in the name. */
export function ademeValues(): Record<string, Record<string, number | Table>> {
  return {
    ademeDevices: mapped(devices, device),
    ademeChargers: mapped(chargers, phases),
    ademeNetworkGramsPerGb: {
      fixedFR: perGb("fixe FR"),
      mobileFR: perGb("mobile FR"),
      fixedEU: perGb("fixe EU"),
      mobileEU: perGb("mobile EU"),
      fixedFRWithoutBox: perGb("fixe FR hors box"),
      fixedEUWithoutBox: perGb("fixe EU hors box"),
    },
    ademeGridGramsPerKwh: {
      FR: rule("électricité . FE France"),
      EU: rule("électricité . FE Europe"),
    },
    ademeVideoGbPerHour: {
      audio: qualityOf("audio"),
      sd: qualityOf("SD"),
      hd: qualityOf("HD"),
      uhd: qualityOf("ultra HD"),
    },
    ademeStreamingSite: {
      ownMwhPerYear: rule("streaming . électricité directe consommée par an"),
      hostedMwhPerYear: rule("streaming . électricité indirecte consommée par an"),
      subscribers: rule("streaming . nombre d'utilisateurs par an"),
      gbPerHour: rule("streaming . consommation de donnée moyenne par heure de visionnage"),
      overhead: rule("serveur . PUE streaming"),
    },
    ademeServer: {
      powerW: rule("serveur . puissance"),
      activePowerW: rule("serveur . puissance en mode actif"),
      powerPerMailboxW: rule("serveur . puissance par utilisateur"),
      mailOverhead: rule("serveur . PUE mails"),
      lifetimeYears: rule("serveur . durée de vie"),
      makingKg: rule("serveur . construction", 1000),
      switchMakingKg: rule("switch . construction", 1000),
      routerMakingKg: rule("routeur . construction", 1000),
      firewallMakingKg: rule("firewall . construction", 1000),
      roomMakingKgPerM2: rule("équipements support . construction", 1000),
      roomLifetimeYears: rule("équipements support . durée de vie"),
    },
    ademeDisk: {
      makingKg: rule("stockage . construction", 1000),
      lifetimeYears: rule("stockage . durée de vie"),
      powerW: rule("stockage . puissance en mode actif"),
      capacityMb: rule("serveur . capacité"),
      filledPercent: rule("email . taux moyen de remplissage du stockage"),
    },
    ademeMail: {
      writingMinutes: rule("email . terminaux . temps écriture"),
      readingMinutes: rule("email . terminaux . temps lecture récepteur"),
      keptYears: rule("email . durée stockage mail"),
      senderCopies: rule("email . redondances sauvegarde émetteur"),
      recipientCopies: rule("email . redondances sauvegarde récepteur"),
      mailsPerDay: rule("email . nombre de mails envoyés et reçus par jour et par personne"),
    },
    ademeDeviceShares: {
      text: {
        desktop: rule("email . appareil . moyenne utilisation ordinateur et écran"),
        laptop: rule("email . appareil . moyenne utilisation ordinateur portable"),
        tablet: rule("email . appareil . moyenne utilisation tablette"),
        smartphone: rule("email . appareil . moyenne utilisation smartphone"),
      },
      video: {
        laptop: rule("streaming . appareil . moyenne utilisation ordinateur portable"),
        tablet: rule("streaming . appareil . moyenne utilisation tablette"),
        smartphone: rule("streaming . appareil . moyenne utilisation smartphone"),
        tv: rule("streaming . appareil . moyenne utilisation TV"),
      },
      call: { laptop: rule("visio . appareil . moyenne utilisation ordinateur portable") },
    },
    ademeSearch: {
      typingMinutes: rule("recherche web . temps de saisie"),
      readingMinutes: rule("recherche web . temps de consultation"),
      requestKb: rule("recherche web . taille de la requete"),
      pageKb: rule("recherche web . taille de la page"),
      serversPerMb: rule("recherche web . data center . allocation serveur par Mo"),
    },
  };
}

/**
 * The text of `data/ademe/values.ts`, one export for each group, so that a bundler includes only those that are used. The devices are rows of one
 * function, because six names in each would double their size.
 */
export function ademeTable(): string {
  const { ademeDevices, ...others } = ademeValues();
  const rows = Object.entries(ademeDevices as Record<string, Table>).map(
    ([id, values]) => `  ${id}: /* @__PURE__ */ device(${Object.values(values).join(", ")}),`,
  );
  const [columns] = Object.values(ademeDevices as Record<string, Table>).map(Object.keys);
  const groups = Object.entries(others).map(
    ([name, values]) => `export const ${name} = ${JSON.stringify(values, null, 2)} as const;\n`,
  );
  return `// ADEME's rules for digital uses (publicodes-acv-numerique, MIT; figures by NegaOctet). Made by scripts/generate.ts; do not edit.

const device = (${columns!.map((name) => `${name}: number`).join(", ")}) => ({ ${columns!.join(", ")} });

export const ademeDevices = {
${rows.join("\n")}
} as const;

${groups.join("\n")}`;
}
