import type { Language } from "@digital-cleanup/text";
import type { Plugin } from "vite";
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
  "home-texts": [...ofDashboard, ...homeTexts],
  welcome: ofWelcome,
  // Of parts of the popup that few pages have, such as an event, and of what a person opens.
  "popup-part-texts": ["challenge", "participant", "webmail", "transferDetails"],
};

/** The chunk of a block of texts in one language, or of its keys. */
export function textChunk(block: string, part: Language | "keys"): string {
  const [chunk] = Object.entries(loadedTogether).find(([, blocks]) => blocks.includes(block)) ?? [];
  // Those of the first pages are few.
  return part === "keys" && chunk ? "keys" : `${chunk ?? "section-texts"}.${part}`;
}

const blockFile = /[\\/]text[\\/]src[\\/]generated[\\/](\w+)\.(keys|\w\w)\.ts$/;

/** Puts blocks of texts into a few chunks, because small files compress badly. */
export const textChunks = (): Plugin => ({
  name: "text-chunks",
  outputOptions: (options) => ({
    ...options,
    codeSplitting: {
      groups: [
        {
          debugName: "texts",
          name: (id) => {
            const [, block, part] = blockFile.exec(id) ?? [];
            return block ? textChunk(block, part as Language | "keys") : null;
          },
        },
      ],
    },
  }),
});
