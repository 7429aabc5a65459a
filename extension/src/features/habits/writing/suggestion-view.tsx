import { computeFigures, habitSettingsSchema, type Nudge } from "@digital-cleanup/habits";
import { useEffect, useRef, useState } from "preact/hooks";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { figureConditions } from "../figure-conditions.ts";
import { showNudge } from "../nudge/show-nudge.ts";
import { answerSuggestion, chooseStance } from "./answer-suggestion.ts";
import { readSuggestion, thunderbirdSite, watchSuggestion } from "./suggestions.ts";

type Found = { tabId: number; nudge: Nudge };

/** The suggestion about the message in this window, in the popup of the button on its toolbar. */
export function SuggestionView() {
  const { t } = usePage();
  const [found, setFound] = useState<Found | "none">();
  useEffect(() => {
    const find = async () => {
      const tabId = (await popupTab())?.id;
      const nudge = tabId === undefined ? undefined : await readSuggestion(tabId);
      setFound(nudge && tabId !== undefined ? { tabId, nudge } : "none");
    };
    void find().catch(reportError);
  }, []);
  if (found === undefined) return null;
  if (found === "none") return <p id="writing-none">{t("writing.none")}</p>;
  return <Suggestion {...found} />;
}

function Suggestion({ tabId, nudge }: Found) {
  const { t, format, settings } = usePage();
  const container = useRef<HTMLDivElement>(null);
  const isAnswered = useRef(false);
  useEffect(() => {
    const closeIfGone = async () => {
      if (!isAnswered.current && !(await readSuggestion(tabId))) window.close();
    };
    const look = () => void closeIfGone().catch(reportError);
    // It may have gone since it was read.
    look();
    return watchSuggestion(tabId, look);
  }, [tabId]);
  useEffect(() => {
    const { end } = showNudge({
      show: {
        nudge,
        figures: computeFigures(nudge, figureConditions(settings)),
        language: t.language,
        theme: settings.theme.value,
        hasFileSharing: settings.fileSharingUrl.value !== "",
        snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
        // It is shown in a popup of its own.
        isWriting: false,
        host: thunderbirdSite,
        pageHost: thunderbirdSite,
      },
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
    return end;
  }, []);
  return <div ref={container} id="writing-suggestion" />;
}
