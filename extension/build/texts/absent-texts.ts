import type { Message } from "@digital-cleanup/text";
import type { Plugin } from "vite";
import { rewriteTexts } from "./rewrite-texts.ts";

type Target = { browser: string; mode: string };

/** The texts that some builds alone can show, by their block and key. */
export const shownOnlyIn: readonly [keys: RegExp, isShown: (target: Target) => boolean][] = [
  [
    /^(?:cleanup\.(?:employer|cloud\.work|noOld)|(?:downloads|session)\.employer|(?:mailboxWeight|webmailReview)\.workNotice|settings\.(?:grantedByWork|workEdition)|welcome\.(?:granted|agent\.(?:records|devices|totals)\w*))$/,
    ({ mode }) => mode === "work",
  ],
  [
    /^(?:challenge\.consentRefused|downloads\.(?:diskUnknown|refusedOrGone)|settings\.access(?:Why)?\.dataSending|webmailReview\.(?:learns|noAccess)|welcome\.pin\.firefox)$/,
    ({ browser }) => browser === "firefox",
  ],
  [/^(?:clean\.thunderbird\.\w+|session\.links\.thunderbird)$/, () => false],
  // The block is shared with the pages of the tally.
  [/^contribution\.promise\.openOther$/, () => false],
];

const isAbsent = (key: string, target: Target): boolean =>
  shownOnlyIn.some(([keys, isShown]) => keys.test(key) && !isShown(target));

/** The texts of a block, empty where a build cannot show them. */
export const textsOfTarget = (
  block: string,
  keys: readonly string[],
  texts: readonly Message[],
  target: Target,
): readonly Message[] =>
  texts.map((text, index) => (isAbsent(`${block}.${keys[index]}`, target) ? "" : text));

const separator = /\.split\("(.)"\);\s*$/;

/** Leaves out of a build for browsers the texts that it cannot show. */
export const withoutAbsentTexts = (target: Target): Plugin =>
  rewriteTexts("without-absent-texts", ({ block, keys, texts, code }) => {
    const shown = textsOfTarget(block, keys, texts, target);
    // As it was written: one string that is split, which compresses better, if all texts are strings.
    const [, between] = separator.exec(code) ?? [];
    const strings = shown.filter((text) => typeof text === "string");
    return between && strings.length === shown.length
      ? `${JSON.stringify(strings.join(between))}.split("${between}")`
      : JSON.stringify(shown);
  });
