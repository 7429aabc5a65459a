import {
  computeFigures,
  habitSettingsSchema,
  type Nudge,
  recordAnswer,
  setStance,
} from "@digital-cleanup/habits";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Tabs } from "../../../platform/browser.ts";
import { localDay } from "../../../platform/local-day.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { usePage } from "../../../ui/page-context.ts";
import { figureConditions } from "../figure-conditions.ts";
import type { AnswerResult, NudgeAnswer, Stance } from "../messages.ts";
import type { ShownNudge } from "../nudge/nudge-view.ts";
import { showNudge } from "../nudge/show-nudge.ts";
import { changeHabits } from "../store.ts";
import { countSeen } from "./count-seen.ts";
import { lookInTurn, messagePage } from "./look-in-turn.ts";
import {
  readSuggestion,
  removeSuggestion,
  takeOpening,
  thunderbirdSite,
  watchSuggestion,
} from "./suggestions.ts";

type Found = { tab: Tabs.Tab & { id: number }; nudge: Nudge };

/** Thunderbird raises no event when recipients change. */
const lookAgainMs = 2000;

async function findSuggestion(): Promise<Found | "none" | "gone"> {
  const tab = await popupTab();
  const id = tab?.id;
  if (id === undefined) return "none";
  if (await readSuggestion(id)) await lookInTurn(mailApi(), { ...tab, id });
  const wasOpened = await takeOpening(id);
  const nudge = await readSuggestion(id);
  if (nudge) return { tab: { ...tab!, id }, nudge };
  return wasOpened ? "gone" : "none";
}

/** The suggestion about the message in this window, in the popup of the button on its toolbar. */
export function SuggestionView() {
  const { t } = usePage();
  const [found, setFound] = useState<Found | "none">();
  useEffect(() => {
    const find = async () => {
      const now = await findSuggestion();
      // Its reason may go while the popup opens.
      if (now === "gone") window.close();
      else setFound(now);
    };
    void find().catch(reportError);
  }, []);
  if (found === undefined) return null;
  if (found === "none") return <p id="writing-none">{t("writing.none")}</p>;
  return <Suggestion {...found} />;
}

function Suggestion({ tab, nudge }: Found) {
  const { t, format, settings } = usePage();
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef<ShownNudge | undefined>(undefined);
  const isAnswered = useRef(false);
  const tabId = tab.id;
  const showing = (current: Nudge) => ({
    nudge: current,
    figures: computeFigures(current, figureConditions(settings)),
    language: t.language,
    theme: settings.theme.value,
    hasFileSharing: settings.fileSharingUrl.value !== "",
    snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
    // It is shown in a popup of its own.
    isWriting: false,
    host: thunderbirdSite,
    pageHost: thunderbirdSite,
  });
  useEffect(() => {
    shown.current = showNudge({
      show: showing(nudge),
      t,
      format,
      into: container.current!,
      isInPlace: true,
      answer: (answer) => {
        isAnswered.current = true;
        return answerSuggestion(tabId, nudge, answer, settings);
      },
      choose: (stance) => chooseStance(nudge, stance),
      onSeen: () => void noteSeen(tabId, nudge).catch(reportError),
      onEnd: () => window.close(),
    });
    return () => shown.current?.end();
  }, []);
  useEffect(() => {
    let last = JSON.stringify(nudge);
    const follow = async () => {
      const now = await readSuggestion(tabId);
      if (isAnswered.current) return;
      if (!now) return window.close();
      const next = JSON.stringify(now);
      if (next !== last) shown.current?.update(showing(now));
      last = next;
    };
    const look = () => {
      if (!isAnswered.current) void lookInTurn(mailApi(), tab).catch(reportError);
    };
    const timer = setInterval(look, lookAgainMs);
    const stopWatching = watchSuggestion(tabId, () => void follow().catch(reportError));
    // It may have changed since it was read.
    void follow().catch(reportError);
    return () => {
      clearInterval(timer);
      stopWatching();
    };
  }, [tabId]);
  return <div ref={container} id="writing-suggestion" />;
}

const noteSeen = async (tabId: number, { rule }: Nudge): Promise<void> =>
  countSeen(await messagePage(tabId), rule);

/** Records the answer to the suggestion of a tab. The popup is a page of the extension, so that every choice applies at once. */
async function answerSuggestion(
  tabId: number,
  { rule, action }: Nudge,
  answer: NudgeAnswer,
  { habits, fileSharingUrl }: EffectiveSettings,
): Promise<AnswerResult> {
  let question: AnswerResult["question"];
  const nowMs = Date.now();
  await changeHabits((state) => {
    const recorded = recordAnswer({
      rule,
      answer,
      site: thunderbirdSite,
      state,
      settings: habits.value,
      nowMs,
      today: localDay(nowMs),
    });
    question = recorded.question;
    return recorded.state;
  });
  const { composeAction, windows } = mailApi();
  await removeSuggestion(tabId);
  await composeAction.setBadgeText({ tabId, text: null });
  if (answer !== "accepted") return question ? { question } : {};
  if (action.id !== "shareByLink") return { done: { isDone: true } };
  if (fileSharingUrl.value === "") return { done: { isDone: false } };
  await windows.openDefaultBrowser(fileSharingUrl.value);
  return { done: { isDone: true } };
}

const chooseStance = async ({ rule }: Nudge, stance: Stance): Promise<AnswerResult> => {
  await changeHabits((state) => setStance(state, rule, stance));
  return {};
};
