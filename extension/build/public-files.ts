import { readFileSync } from "node:fs";
import { languages } from "@digital-cleanup/text";
import { messages as manifestTexts } from "@digital-cleanup/text/blocks/manifest";
import { managedStorageSchema } from "../src/platform/settings/managed-storage-schema.ts";
import { guides } from "./texts/guides.ts";

const prefix = "manifest.";

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

/** The texts of a program's manifest. Thunderbird measures no pages and has no keyboard shortcut, so it has a description of its own. */
function manifestMessages(
  texts: Readonly<Record<string, unknown>>,
  program: string,
): Record<string, { message: unknown }> {
  const { thunderbirdDescription, weightSpace, goToSuggestion, ...common } = Object.fromEntries(
    Object.entries(texts).map(([key, message]) => [key.replace(prefix, ""), message]),
  );
  const own =
    program === "thunderbird"
      ? { ...common, extDescription: thunderbirdDescription, weightSpace }
      : { ...common, goToSuggestion };
  return Object.fromEntries(Object.entries(own).map(([key, message]) => [key, { message }]));
}
