import { answer, habitSettingsSchema, type HabitState } from "@digital-cleanup/habits";
import { browser, type Runtime } from "../../platform/browser.ts";
import { readFitSites, watchFitSites } from "./fit-sites.ts";
import { type HabitMessage, type HabitMessageOf, habitMessageSchema } from "./messages.ts";
import {
  alwaysOnPermissions,
  hasPermissions,
  watchPermissions,
} from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import {
  type EffectiveSettings,
  effectiveSettings,
  watchSettings,
} from "../../platform/settings/settings.ts";
import { senderDocumentId } from "../../platform/document-id.ts";
import type { StreamBytes } from "./decisions/bytes-per-hour.ts";
import { recordAction } from "./decisions/record-action.ts";
import { decideOn } from "./decisions/handle-observation.ts";
import { nameOf, type Observer, observerOf, topPageOf } from "./decisions/observer.ts";
import { setFitScripts, setVideoScripts } from "./register-scripts.ts";
import { focusNudge } from "./decisions/send-nudge.ts";
import { forgetShown } from "./decisions/shown-nudges.ts";
import { changeHabits, readHabits, watchHabits } from "./store.ts";
import { takeAnswer, takeChoice } from "./decisions/handle-answer.ts";
import { timeZone } from "./decisions/time-zone.ts";

/** The name in the manifest. */
const goToNudge = "go-to-suggestion";

/** Decides on what content scripts observe, and keeps what people answer. Call it synchronously: a message may start the worker. */
export function startHabits(streamBytes: StreamBytes): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = habitMessageSchema.safeParse(message);
    const observer = parsed.success && observerOf(sender);
    if (!parsed.success || !observer) return undefined;
    return receive(parsed.data, observer, { documentId: senderDocumentId(sender), streamBytes });
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetShown(tabId).catch(reportError));
  // Firefox for Android has no keys of an extension.
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === goToNudge && tab?.id !== undefined) void focusNudge(tab.id);
  });
  // A state that cannot be read is put aside, and told of, before anybody waits for it.
  void changeHabits((state) => state).catch(reportError);

  // One after the other, for each looks at what is registered before it changes it.
  let last = Promise.resolve();
  const apply = () => {
    last = last.then(setScripts).catch(reportError);
  };
  watchSettings(apply);
  watchHabits(apply);
  watchFitSites(apply);
  watchPermissions(apply);
  apply();
}

async function receive(
  message: HabitMessage,
  observer: Observer,
  media: { documentId: string | undefined; streamBytes: StreamBytes },
): Promise<unknown> {
  const settings = await effectiveSettings();
  if (isOff(settings)) return message.type === "habits/observe" ? { isNudgeShown: false } : {};
  switch (message.type) {
    case "habits/observe":
      return decideOn(message, { observer, settings, ...media });
    case "habits/acted":
      return noteActed(message.rule, observer, settings);
    case "habits/count":
      return recordAction(message, observer, settings);
    case "habits/answer":
      return takeAnswer(message, observer, settings);
    case "habits/choose":
      return takeChoice(message, observer);
  }
}

async function noteActed(
  rule: HabitMessageOf<"habits/acted">["rule"],
  { tabId, origin }: Observer,
  settings: EffectiveSettings,
): Promise<void> {
  const site = nameOf((await topPageOf(tabId))?.origin ?? origin);
  const told = { site, nowMs: Date.now(), timeZone: timeZone(), settings: settings.habits.value };
  await changeHabits((state) => answer({ rule, answer: "acted", state, ...told }).state);
}

const isOff = ({ disabledFeatures }: EffectiveSettings): boolean =>
  disabledFeatures.value.includes("habits");

/** Keeps the scripts in pages in step with what the person chose and allowed. */
async function setScripts(): Promise<void> {
  const [settings, state, sites] = await Promise.all([
    effectiveSettings(),
    readHabits(),
    readFitSites(),
  ]);
  const mayMeasure =
    settings.measurement.value === "always" && (await hasPermissions(alwaysOnPermissions));
  const isOn = !isOff(settings);
  await setFitScripts(isOn ? sites : []).catch(reportError);
  await setVideoScripts(isOn && mayMeasure && isStreamingOn(settings, state));
}

function isStreamingOn({ habits }: EffectiveSettings, { kinds }: HabitState): boolean {
  const { rules } = habitSettingsSchema.parse(habits.value);
  return Object.entries(rules).some(
    ([rule, { isOn }]) =>
      rule.startsWith("streaming/") &&
      isOn &&
      kinds[rule as keyof typeof kinds]?.stance !== "never",
  );
}
