import { type ActionResult, type Question, recordAnswer, setStance } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { addFitSite } from "../fit-sites.ts";
import type { AnswerResult, HabitMessageOf, PerformMessage } from "../messages.ts";
import { changeHabits } from "../store.ts";
import type { Observer } from "./observer.ts";
import { readShownNudge, type ShownNudge } from "./shown-nudges.ts";
import { timeZone } from "./time-zone.ts";

/** Undefined unless the message comes from the top frame of a tab that shows a nudge of this rule. */
async function findShownNudge({ tabId, frameId }: Observer, rule: string) {
  const shown = frameId === 0 ? await readShownNudge(tabId) : undefined;
  return shown?.nudge.rule === rule ? shown : undefined;
}

/** Records an answer, and performs the action of an accepted nudge. */
export async function handleAnswer(
  { rule, answer }: HabitMessageOf<"habits/answer">,
  observer: Observer,
  settings: EffectiveSettings,
): Promise<AnswerResult> {
  const shown = await findShownNudge(observer, rule);
  if (!shown) return {};
  let question: Question | undefined;
  await changeHabits((before) => {
    const recorded = recordAnswer({
      rule,
      answer,
      site: shown.site,
      nowMs: Date.now(),
      timeZone: timeZone(),
      state: before,
      settings: settings.habits.value,
    });
    question = recorded.question;
    return recorded.state;
  });
  if (answer === "accepted") return { done: await performAction(shown, settings) };
  return question ? { question } : {};
}

export async function handleChoice(
  { rule, stance }: HabitMessageOf<"habits/choose">,
  observer: Observer,
): Promise<void> {
  if (await findShownNudge(observer, rule)) {
    await changeHabits((state) => setStance(state, rule, stance));
  }
}

/** The background performs what a page cannot do; the document that observed performs the rest. */
async function performAction(
  { nudge, observer }: ShownNudge,
  settings: EffectiveSettings,
): Promise<ActionResult> {
  if (nudge.action.id === "shareByLink") {
    const url = settings.fileSharingUrl.value;
    if (url === "") return { isDone: false };
    await browser.tabs.create({ url });
    return { isDone: true };
  }
  if (nudge.action.id === "fitOnThisSite") {
    await addFitSite(observer.origin);
    return { isDone: true };
  }
  const message: PerformMessage = { type: "habits/do", nudge };
  const { tabId, frameId, documentId } = observer;
  try {
    // Chromium can target the document itself, so that a page loaded since then does not receive the message.
    const target = { frameId, ...(documentId !== undefined && { documentId }) };
    const result = await browser.tabs.sendMessage<PerformMessage, ActionResult | undefined>(
      tabId,
      message,
      target,
    );
    return result ?? { isDone: false };
  } catch {
    // The document no longer exists.
    return { isDone: false };
  }
}
