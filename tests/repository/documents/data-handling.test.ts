import { expect, test } from "vitest";
import { kindOfStore, kindOfValue } from "../../../extension/src/features/my-data/kept-kinds.ts";
import { dataHandlingVersion } from "../../../extension/src/features/my-data/handling/data-handling-version.ts";
import { builtManifest, readText } from "../built.ts";

/** What each version of `dataHandlingVersion` reads, stores and sends, as far as names say it. */
const handled: Record<number, object> = {
  1: {
    stored: [
      "actions",
      "challenge",
      "cleanup-left-alone",
      "cleanup-session",
      "countedVisits",
      "data-handling",
      "daySums",
      "devices",
      "fingerprints",
      "folders",
      "habits",
      "habits-aside",
      "habits-fit-sites",
      "learn",
      "photos",
      "photos-apart",
      "scans",
      "sent",
      "settings",
      "sober",
      "steps-put-off",
      "unreadableRows",
      "visits",
      "weekly-summary",
    ],
    permissions: [
      "activeTab",
      "alarms",
      "bookmarks",
      "declarativeNetRequestWithHostAccess",
      "downloads",
      "scripting",
      "storage",
      "tabs",
      "webRequest",
    ],
    declaredToFirefox: ["technicalAndInteraction", "websiteActivity"],
    sentTo: [
      "Adresse de désabonnement de la lettre",
      "Messagerie de la personne",
      "Serveur de l'événement",
      "Site de la vidéo regardée",
    ],
  },
};

test("what is stored, read and sent is what the version of the handling of data stands for", () => {
  const { permissions, optional_permissions, browser_specific_settings } = builtManifest(
    "store",
    "firefox",
  ) as {
    permissions: string[];
    optional_permissions: string[];
    browser_specific_settings: {
      gecko: { data_collection_permissions: { optional: string[] } };
    };
  };
  const destinations = readText("docs/deploiement/matrice-de-flux.csv")
    .split("\n")
    .flatMap((line) => /^Navigateur \(extension\);([^;]+)/.exec(line)?.[1] ?? []);
  expect(
    {
      stored: [...Object.keys(kindOfStore), ...Object.keys(kindOfValue)].toSorted(),
      permissions: [...permissions, ...optional_permissions].toSorted(),
      declaredToFirefox: browser_specific_settings.gecko.data_collection_permissions.optional,
      sentTo: [...new Set(destinations)].toSorted(),
    },
    "raise dataHandlingVersion, so that people are told, and add what it handles here",
  ).toEqual(handled[dataHandlingVersion]);
});
