import { computeFigures, habitSettingsSchema, type Nudge } from "@digital-cleanup/habits";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Tabs } from "../../../platform/browser.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { figureConditions } from "../figure-conditions.ts";
import type { ShownNudge } from "../nudge/nudge-view.ts";
import { showNudge } from "../nudge/show-nudge.ts";
import { answerSuggestion, chooseStance } from "./answer-suggestion.ts";
import { lookInTurn } from "./look-in-turn.ts";
import { readSuggestion, takeOpening, thunderbirdSite, watchSuggestion } from "./suggestions.ts";

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
