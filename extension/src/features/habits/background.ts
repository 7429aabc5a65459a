import { habitSettingsSchema, type HabitState, recordAnswer } from "@digital-cleanup/habits";
import { browser, type Runtime } from "../../platform/browser.ts";
import { senderDocumentId } from "../../platform/document-id.ts";
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
import type { StreamBytes } from "./decisions/bytes-per-hour.ts";
import { handleAnswer, handleChoice } from "./decisions/handle-answer.ts";
import { handleObservation } from "./decisions/handle-observation.ts";
import { type Observer, parseObserver, readTopPage, siteName } from "./decisions/observer.ts";
import { recordAction } from "./decisions/record-action.ts";
import { focusNudge } from "./decisions/send-nudge.ts";
import { removeShownNudge } from "./decisions/shown-nudges.ts";
import { timeZone } from "./decisions/time-zone.ts";
import { readFitSites, watchFitSites } from "./fit-sites.ts";
import { type HabitMessage, type HabitMessageOf, habitMessageSchema } from "./messages.ts";
import { registerFitScripts, registerVideoScripts } from "./register-scripts.ts";
import { changeHabits, readHabits, watchHabits } from "./store.ts";

/** The command's name in the manifest. */
const focusCommand = "go-to-suggestion";

/** Decides on observations of content scripts and records people's answers. Call it synchronously: a message may start the worker. */
export function startHabits(streamBytes: StreamBytes): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = habitMessageSchema.safeParse(message);
    const observer = parsed.success && parseObserver(sender);
    if (!parsed.success || !observer) return undefined;
    return handle(parsed.data, observer, { documentId: senderDocumentId(sender), streamBytes });
  });
  browser.tabs.onRemoved.addListener((tabId) => void removeShownNudge(tabId).catch(reportError));
  // Firefox for Android has no extension commands.
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === focusCommand && tab?.id !== undefined) void focusNudge(tab.id);
  });
  // Moves an unreadable state aside at once, so that the settings page can show it.
  void changeHabits((state) => state).catch(reportError);

  // Serialized, because each update reads which scripts are registered before it changes them.
  let lastUpdate = Promise.resolve();
  const scheduleUpdate = () => {
    lastUpdate = lastUpdate.then(updateScripts).catch(reportError);
  };
  watchSettings(scheduleUpdate);
  watchHabits(scheduleUpdate);
  watchFitSites(scheduleUpdate);
  watchPermissions(scheduleUpdate);
  scheduleUpdate();
}

async function handle(
  message: HabitMessage,
  observer: Observer,
  media: { documentId: string | undefined; streamBytes: StreamBytes },
): Promise<unknown> {
  const settings = await effectiveSettings();
  if (isDisabled(settings)) return message.type === "habits/observe" ? { isNudgeShown: false } : {};
  switch (message.type) {
    case "habits/observe":
      return handleObservation(message, { observer, settings, ...media });
    case "habits/acted":
      return recordActed(message, observer, settings);
    case "habits/count":
      return recordAction(message, observer, settings);
    case "habits/answer":
      return handleAnswer(message, observer, settings);
    case "habits/choose":
      return handleChoice(message, observer);
  }
}

async function recordActed(
  { rule }: HabitMessageOf<"habits/acted">,
  { tabId, origin }: Observer,
  { habits }: EffectiveSettings,
): Promise<void> {
  const site = siteName((await readTopPage(tabId))?.origin ?? origin);
  const common = { site, nowMs: Date.now(), timeZone: timeZone(), settings: habits.value };
  await changeHabits((state) => recordAnswer({ rule, answer: "acted", state, ...common }).state);
}

const isDisabled = ({ disabledFeatures }: EffectiveSettings): boolean =>
  disabledFeatures.value.includes("habits");

/** Registers the scripts in pages that the person's choices and permissions call for. */
async function updateScripts(): Promise<void> {
  const [settings, state, sites] = await Promise.all([
    effectiveSettings(),
    readHabits(),
    readFitSites(),
  ]);
  const mayMeasure =
    settings.measurement.value === "always" && (await hasPermissions(alwaysOnPermissions));
  const isEnabled = !isDisabled(settings);
  await registerFitScripts(isEnabled ? sites : []).catch(reportError);
  await registerVideoScripts(isEnabled && mayMeasure && usesStreamingRules(settings, state));
}

function usesStreamingRules({ habits }: EffectiveSettings, { kinds }: HabitState): boolean {
  const { rules } = habitSettingsSchema.parse(habits.value);
  return Object.entries(rules).some(
    ([rule, { isOn }]) =>
      rule.startsWith("streaming/") &&
      isOn &&
      kinds[rule as keyof typeof kinds]?.stance !== "never",
  );
}
