import type { Language } from "@digital-cleanup/text";
import { homeTexts } from "../../src/entrypoints/dashboard/home/home-texts.ts";
import { openingTexts as ofDashboard } from "../../src/entrypoints/dashboard/opening-texts.ts";
import { laterTexts } from "../../src/entrypoints/popup/later-texts.ts";
import { openingTexts as ofPopup } from "../../src/entrypoints/popup/opening-texts.ts";
import { openingTexts as ofEmbed } from "../../src/entrypoints/sober-embed/opening-texts.ts";
import { openingTexts as ofWelcome } from "../../src/entrypoints/welcome/opening-texts.ts";

/** Blocks of texts that pages load together. A block is in the first chunk that lists it. */
const loadedTogether: Record<string, readonly string[]> = {
  common: ["common", ...ofEmbed],
  transfer: ofPopup,
  "later-texts": laterTexts,
  "home-texts": [...ofDashboard, ...homeTexts.browser],
  welcome: ofWelcome,
  // Of parts of the popup that few pages have, such as an event, and of what a person opens.
  "popup-part-texts": ["challenge", "participant", "webmail", "transferDetails"],
};

/** The chunk of a block of texts in one language. */
export function textChunk(block: string, language: Language): string {
  const [chunk] = Object.entries(loadedTogether).find(([, blocks]) => blocks.includes(block)) ?? [];
  return `${chunk ?? "section-texts"}.${language}`;
}

const blockFile = /[\\/]text[\\/]src[\\/]generated[\\/](\w+)\.(\w\w)\.ts$/;

/** Groups of chunks: a page loads one file of texts instead of one for each block. */
export const textChunks = {
  groups: [
    {
      debugName: "texts",
      name: (id: string): string | null => {
        const [, block, language] = blockFile.exec(id) ?? [];
        return block ? textChunk(block, language as Language) : null;
      },
    },
  ],
};
