import { type ActionResult, answer, type Question, setStance } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import { addFitSite } from "../fit-sites.ts";
import type { AnswerResult, HabitMessageOf, PerformMessage } from "../messages.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { Observer } from "./observer.ts";
import { type ShownNudge, shownIn } from "./shown-nudges.ts";
import { changeHabits } from "../store.ts";
import { timeZone } from "./time-zone.ts";

/** Only the nudge speaks of a rule, and it is in a top frame. */
async function shownAt({ tabId, frameId }: Observer, rule: string) {
  const shown = frameId === 0 ? await shownIn(tabId) : undefined;
  return shown?.nudge.rule === rule ? shown : undefined;
}

/** Keeps what a person answered, and does what they accepted. */
export async function takeAnswer(
  { rule, answer: given }: HabitMessageOf<"habits/answer">,
  from: Observer,
  settings: EffectiveSettings,
): Promise<AnswerResult> {
  const shown = await shownAt(from, rule);
  if (!shown) return {};
  let question: Question | undefined;
  await changeHabits((before) => {
    const input = { rule, answer: given, site: shown.site, nowMs: Date.now() };
    const answered = answer({
      ...input,
      timeZone: timeZone(),
      state: before,
      settings: settings.habits.value,
    });
    question = answered.question;
    return answered.state;
  });
  if (given === "accepted") return { done: await doIt(shown, settings) };
  return question ? { question } : {};
}

export async function takeChoice(
  { rule, stance }: HabitMessageOf<"habits/choose">,
  from: Observer,
): Promise<void> {
  if (await shownAt(from, rule)) await changeHabits((state) => setStance(state, rule, stance));
}

/** What a page cannot do is done here, the rest by the document that observed. */
async function doIt(
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
    // Chromium takes the document itself: a page that moved on is not asked.
    const target = { frameId, ...(documentId !== undefined && { documentId }) };
    const done = await browser.tabs.sendMessage<PerformMessage, ActionResult | undefined>(
      tabId,
      message,
      target,
    );
    return done ?? { isDone: false };
  } catch {
    // The document is gone.
    return { isDone: false };
  }
}
