import { localDay } from "../../platform/local-day.ts";
import { answerMessages } from "../../platform/answer-messages.ts";
import { recordAnswer } from "@digital-cleanup/habits";
import { browser } from "../../platform/browser.ts";
import { senderDocumentId } from "../../platform/trust/document-id.ts";
import { reportError } from "../../platform/report-error.ts";
import { serialize } from "../../platform/serialize.ts";
import { type EffectiveSettings, effectiveSettings } from "../../platform/settings/settings.ts";
import { watchSettings } from "../../platform/settings/watch-settings.ts";
import { appendMailAction } from "../../platform/trust/append-mail-action.ts";
import { createRateLimit } from "../../platform/trust/rate-limit.ts";
import type { StreamBytes } from "./decisions/bytes-per-hour.ts";
import { readActingRule, removeActingRules, setActingRule } from "./decisions/acting-rules.ts";
import { handleAnswer, handleChoice, type OpenReview } from "./decisions/handle-answer.ts";
import { handleObservation } from "./decisions/handle-observation.ts";
import { handleSeen } from "./decisions/handle-seen.ts";
import { type Observer, parseObserver, siteName } from "./decisions/observer.ts";
import { focusNudge } from "./decisions/send-nudge.ts";
import {
  changeShownNudge,
  removeShownNudge,
  type ShownNudge,
  takeShownNudge,
} from "./decisions/shown-nudges.ts";
import { readFitSites, watchFitSites } from "./fit-sites.ts";
import { type HabitMessage, type HabitMessageOf, habitMessageSchema } from "./messages.ts";
import { changeHabits } from "./store.ts";
import { admitMessage } from "./trust/admit-message.ts";
import { areHabitsOff, areVideosObserved } from "./video-script/are-videos-observed.ts";
import { createMediaWatch } from "./video-script/create-media-watch.ts";
import { injectVideoScript, type Target } from "./video-script/inject-video-script.ts";
import { type ContentScript, setContentScripts } from "../../platform/register-content-scripts.ts";
import { hostPattern } from "../../platform/access/host-pattern.ts";

/** The command's name in the manifest. */
const focusCommand = "go-to-suggestion";

/** Removes renditions from manifests, in the page's world of the sites that a person chose. */
const fitScripts: ContentScript[] = [
  {
    id: "video-manifests",
    js: ["/video-manifests.js"],
    matchOriginAsFallback: true,
    runAt: "document_start",
    world: "MAIN",
  },
];

/** What the habits need of other features. */
type Others = { streamBytes: StreamBytes; openReview: OpenReview };

/**
 * Decides on observations of content scripts and records people's answers. Call it synchronously: a message may start the worker. Returns
 * a function to call when a document requests a file for a media element.
 */
export function startHabits(others: Others): (document: Target) => void {
  const media = createMediaWatch();
  const rate = createRateLimit({ burst: 200, perSecond: 5 });
  answerMessages((message, sender) => {
    const parsed = habitMessageSchema.safeParse(message);
    const observer = parsed.success && parseObserver(sender);
    if (!parsed.success || !observer || !rate.take(observer.tabId, 1, Date.now())) return undefined;
    return handle(parsed.data, observer, { documentId: senderDocumentId(sender), ...others });
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    rate.forget(tabId);
    media.forgetTab(tabId);
    void removeShownNudge(tabId).catch(reportError);
    void removeActingRules(tabId).catch(reportError);
  });
  // Firefox for Android has no extension commands.
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === focusCommand && tab?.id !== undefined) void focusNudge(tab.id);
  });
  // Moves an unreadable state aside at once, so that the settings page can show it.
  void changeHabits((state) => state).catch(reportError);

  // Serialized, because each update reads which scripts are registered before it changes them.
  const update = serialize(updateScripts);
  watchSettings(() => void update());
  watchFitSites(() => void update());
  void update();
  return (document) => void media.noteRequest(document).catch(reportError);
}

async function handle(
  message: HabitMessage,
  observer: Observer,
  context: Others & { documentId: string | undefined },
): Promise<unknown> {
  const settings = await effectiveSettings();
  const refusal = message.type === "habits/observe" ? { isNudgeShown: false } : {};
  if (areHabitsOff(settings)) return refusal;
  const sender = {
    isTopFrame: observer.frameId === 0,
    isWatchedWebmail: settings.webmails.value.includes(observer.origin),
    areVideosObserved: await areVideosObserved(settings),
    actingRule: await readActingRule(observer),
  };
  const isAdmitted = (shown?: ShownNudge) =>
    admitMessage(message, { ...sender, shown }, Date.now());
  if (message.type === "habits/seen") {
    const isNew = (shown: ShownNudge) => isAdmitted(shown) && !shown.isSeen;
    const changed = await changeShownNudge(observer.tabId, isNew, (shown) => ({
      ...shown,
      isSeen: true,
    }));
    return changed && handleSeen(changed.before, settings);
  }
  if (message.type === "habits/answer" || message.type === "habits/choose") {
    const taken = await takeShownNudge(observer.tabId, isAdmitted);
    if (!taken) return refusal;
    // Whoever answers has seen it.
    if (!taken.isSeen) await handleSeen(taken, settings);
    const shown: ShownNudge = { ...taken, isSeen: true };
    const answerContext = { settings, openReview: context.openReview };
    return message.type === "habits/answer"
      ? handleAnswer(message, shown, answerContext)
      : handleChoice(message, shown, answerContext);
  }
  if (!isAdmitted()) return refusal;
  switch (message.type) {
    case "habits/observe":
      return handleObservation(message, { observer, settings, ...context });
    case "habits/video-plays":
      return injectVideoScript(observer);
    case "habits/acted":
      return recordActed(message, observer, settings);
    case "habits/count":
      return appendMailAction(message);
  }
}

async function recordActed(
  { rule }: HabitMessageOf<"habits/acted">,
  observer: Observer,
  { habits }: EffectiveSettings,
): Promise<void> {
  await setActingRule(observer, undefined);
  const site = siteName(observer.pageOrigin ?? observer.origin);
  const nowMs = Date.now();
  const common = { site, nowMs, today: localDay(nowMs), settings: habits.value };
  await changeHabits((state) => recordAnswer({ rule, answer: "acted", state, ...common }).state);
}

/** Registers the scripts on the sites whose videos a person has fitted. */
async function updateScripts(): Promise<void> {
  const [settings, sites] = await Promise.all([effectiveSettings(), readFitSites()]);
  const origins = areHabitsOff(settings) ? [] : sites;
  await setContentScripts(fitScripts, origins.map(hostPattern));
}
