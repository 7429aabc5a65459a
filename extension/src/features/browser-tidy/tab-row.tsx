import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { localDay } from "../../platform/local-day.ts";
import { usePage } from "../../ui/page-context.ts";
import type { QuietTab } from "./quiet-tabs.ts";

export function TabRow(props: {
  tab: QuietTab;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const { t, format } = usePage();
  const { title, url, lastSeenMs, isAsleep } = props.tab;
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t("browserTidy.takeTab", { title: visibleText(title) })}
        checked={props.isTicked}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <div>
        <p class="path">
          <OthersText text={title} />
        </p>
        <p class="tiny soft">
          {new URL(url).host}, {t("browserTidy.seenOn", { day: format.day(localDay(lastSeenMs)) })}
        </p>
      </div>
      {isAsleep ? <span class="tag">{t("browserTidy.asleep")}</span> : <span />}
    </li>
  );
}
