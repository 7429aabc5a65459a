import {
  computeFigures,
  habitSettingsSchema,
  previewNudge,
  type RuleId,
} from "@digital-cleanup/habits";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { figureConditions } from "../figure-conditions.ts";
import { showNudge } from "../nudge/show-nudge.ts";

const previewSite = "video.example";

/** The example nudge of a rule. Pressing its buttons changes nothing. */
export function NudgePreview({ rule, onEnd }: { rule: RuleId; onEnd: () => void }) {
  const { t, format, settings } = usePage();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const nudge = previewNudge(rule);
    let isMounted = true;
    const shown = showNudge({
      show: {
        nudge,
        figures: computeFigures(nudge, figureConditions(settings)),
        language: t.language,
        theme: settings.theme.value,
        hasFileSharing: settings.fileSharingUrl.value !== "",
        snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
        isWriting: false,
        host: previewSite,
        pageHost: previewSite,
      },
      t,
      format,
      into: container.current!,
      isInPlace: true,
      answer: async (answer) => (answer === "accepted" ? { done: { isDone: true } } : {}),
      choose: async () => ({}),
      onEnd: () => isMounted && onEnd(),
    });
    return () => {
      isMounted = false;
      shown.end();
    };
  }, [rule, settings]);
  return (
    <div class="flow habits-preview">
      <p class="small soft">{t("habits.previewMeans")}</p>
      <div ref={container} />
    </div>
  );
}
