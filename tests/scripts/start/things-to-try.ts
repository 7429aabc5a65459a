import { type Event, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** What the person can do first, in the browser that has just opened. */
export const thingsToTry = (
  t: Text,
  { baseUrl, event, folder }: { baseUrl: string; event: Event; folder: string },
): string[] => [
  t("start.tryWelcome"),
  t("start.tryPage"),
  t("start.tryEvent"),
  t("start.tryClean", { folder }),
  t("start.tryScreen", { url: baseUrl + paths.screenPage(event.code) }),
];

/** What the person can do first in the Thunderbird that has just opened. */
export const thunderbirdThings = (
  t: Text,
  { baseUrl, event, heavyFile }: { baseUrl: string; event: Event; heavyFile: string },
): string[] => [
  t("start.tryWeight"),
  t("start.tryEmpty"),
  t("start.tryWriting", { file: heavyFile }),
  t("start.tryJoining", { address: baseUrl + paths.eventPage(event.code) }),
  t("start.trySession"),
];
