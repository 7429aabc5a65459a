import type { Language, Text } from "@digital-cleanup/text";
import type { PhoneSystem } from "./phone-system.ts";

/**
 * The names of menus as a phone shows them, from the outermost to the innermost, and where they were read. Makers rename
 * menus, which the page says; these were last compared with their sources on 28 November 2026. A language without names
 * of its own shows the English ones.
 */
type Menu = Partial<Record<Language, readonly string[]>> & {
  en: readonly string[];
  source: string;
  publishedOn: string;
};

export const menuNames = (t: Text, menu: Menu): readonly string[] => menu[t.language] ?? menu.en;

/** A menu as one text: Settings › General. */
export const menuPath = (t: Text, menu: Menu): string => menuNames(t, menu).join(" › ");

const whatsApp = {
  source:
    "https://www.generation-nt.com/actualites/whatsapp-vider-corbeille-stockage-telephone-2059628",
  publishedOn: "2025-06",
};

const iphoneStorage = {
  fr: ["Réglages", "Général", "Stockage iPhone"],
  en: ["Settings", "General", "iPhone Storage"],
  source: "https://www.commentcamarche.net/mobile/ios/32379-astuce-stockage-iphone/",
  publishedOn: "2024-10",
} as const;

/** Where a phone shows how much of its space is used. */
export const storageMenus = {
  android: {
    fr: ["Paramètres", "Stockage"],
    en: ["Settings", "Storage"],
    source: "https://www.xda-developers.com/how-manage-storage-on-your-android-phone/",
    publishedOn: "2023-05",
  },
  iphone: iphoneStorage,
} as const satisfies Record<PhoneSystem, Menu>;

export const menus = {
  devices: {
    iphone: {
      fr: ["Réglages", "Général", "Transférer ou réinitialiser l’iPhone"],
      en: ["Settings", "General", "Transfer or Reset iPhone"],
      source: "https://global.techradar.com/fr-fr/how-to/comment-reinitialiser-un-iphone",
      publishedOn: "2023-05",
    },
  },
  messages: {
    android: {
      fr: ["⋮", "Paramètres", "Stockage et données", "Gérer le stockage"],
      en: ["⋮", "Settings", "Storage and data", "Manage storage"],
      ...whatsApp,
    },
    iphone: {
      fr: ["Réglages", "Stockage et données", "Gérer le stockage"],
      en: ["Settings", "Storage and data", "Manage storage"],
      ...whatsApp,
    },
  },
  apps: { iphone: iphoneStorage },
} as const satisfies Record<string, Partial<Record<PhoneSystem, Menu>>>;

export const gmailSearch = "larger:10M";
