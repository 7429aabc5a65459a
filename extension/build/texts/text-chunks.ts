import type { Plugin } from "vite";
import { openingTexts as ofDashboard } from "../../src/entrypoints/dashboard/opening-texts.ts";
import { homeTexts } from "../../src/entrypoints/dashboard/home/home-texts.ts";
import { laterTexts } from "../../src/entrypoints/popup/later-texts.ts";
import { openingTexts as ofPopup } from "../../src/entrypoints/popup/opening-texts.ts";
import { openingTexts as ofEmbed } from "../../src/entrypoints/sober-embed/opening-texts.ts";
import { openingTexts as ofWelcome } from "../../src/entrypoints/welcome/opening-texts.ts";

const openingBlocks: readonly string[] = [...ofDashboard, ...ofPopup, ...ofEmbed, ...ofWelcome];
const laterBlocks: readonly string[] = laterTexts;
const homeBlocks: readonly string[] = homeTexts;
/** Of parts of the popup that few pages have, such as an event, and of what a person opens. */
const popupPartBlocks = ["challenge", "participant", "webmail", "transferDetails"];

/** The chunk of a block of texts, without its language. Blocks that pages open with have one each. */
export function textChunk(block: string): string {
  if (openingBlocks.includes(block)) return block;
  if (laterBlocks.includes(block)) return "later-texts";
  if (popupPartBlocks.includes(block)) return "popup-part-texts";
  return homeBlocks.includes(block) ? "home-texts" : "section-texts";
}

const blockFile = /[\\/]text[\\/]src[\\/]generated[\\/](\w+)\.(\w+)\.ts$/;

/** Puts blocks of texts that are loaded late into a few chunks, because small files compress badly. */
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
            return block ? `${textChunk(block)}.${part}` : null;
          },
        },
      ],
    },
  }),
});
