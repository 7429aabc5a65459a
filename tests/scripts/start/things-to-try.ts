import { type Event, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { BuildMode } from "../../rig/rig.ts";

/** What the person can do first, in the browser that has just opened. What it quotes is what the screen shows. */
export const thingsToTry = (
  t: Text,
  {
    mode,
    baseUrl,
    event,
    folder,
  }: { mode: BuildMode; baseUrl: string; event: Event; folder: string },
): string[] => [
  mode === "work"
    ? t("start.tryRegister", {
        register: t("welcome.agent.register"),
        button: t("welcome.agent.continue"),
      })
    : t("start.tryMeasuring", { button: t("welcome.measureEvery") }),
  t("start.tryPage"),
  t("start.tryEvent", { button: t("challenge.join") }),
  t("start.tryClean", { place: t("dashboard.clean"), button: t("clean.files.open"), folder }),
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
