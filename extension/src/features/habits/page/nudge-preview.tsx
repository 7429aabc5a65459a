import { figuresOf, habitSettingsSchema, type RuleId } from "@digital-cleanup/habits";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { showNudge } from "../nudge/show-nudge.ts";
import { conditionsOf } from "../figure-conditions.ts";
import { previewNudges } from "./preview-nudges.ts";

/** The nudge itself, in place. What is pressed in it changes nothing. */
export function Preview({ rule, onEnd }: { rule: RuleId; onEnd: () => void }) {
  const { t, format, settings } = usePage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const nudge = previewNudges[rule];
    let isWanted = true;
    const { end } = showNudge({
      show: {
        nudge,
        figures: figuresOf(nudge, conditionsOf(settings)),
        language: t.language,
        theme: settings.theme.value,
        hasFileSharing: settings.fileSharingUrl.value !== "",
        snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
        host: "video.example",
      },
      t,
      format,
      into: place.current!,
      isInPlace: true,
      answer: async (given) => (given === "accepted" ? { done: { isDone: true } } : {}),
      choose: async () => undefined,
      onEnd: () => isWanted && onEnd(),
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [rule, settings]);
  return (
    <div class="flow habits-preview">
      <p class="small soft">{t("habits.previewMeans")}</p>
      <div ref={place} />
    </div>
  );
}
