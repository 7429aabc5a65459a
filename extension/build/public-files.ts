import { readFileSync } from "node:fs";
import { languages } from "@digital-cleanup/text";
import { messages as manifestTexts } from "@digital-cleanup/text/blocks/manifest";
import { managedStorageSchema } from "../src/platform/settings/managed-storage-schema.ts";
import { guides } from "./texts/guides.ts";
import { manifestMessages } from "./texts/manifest-messages.ts";

type PublicFile = { relativeDest: string; contents: string };

/** What a build for a program has beside its entrypoints: guides, the manifest's texts, and what only this program reads. */
export const publicFiles = (program: string): PublicFile[] => [
  program === "thunderbird"
    ? {
        relativeDest: "icon/weight.svg",
        contents: readFileSync(new URL("weight-space.svg", import.meta.url), "utf8"),
      }
    : // Thunderbird reads a policy without a schema.
      {
        relativeDest: "managed_storage.json",
        contents: JSON.stringify(managedStorageSchema()),
      },
  ...guides(),
  ...languages.map((language) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify(manifestMessages(manifestTexts[language], program)),
  })),
];
