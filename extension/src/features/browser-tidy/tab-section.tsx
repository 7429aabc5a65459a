import { dayMs } from "@digital-cleanup/challenge";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { allTabs, watchTabs } from "../../platform/tabs.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type QuietTab, quietTabs } from "./quiet-tabs.ts";
import { closedTabs } from "./undo-store.ts";
import { closeAll, reopenAll, sleepAll } from "./tidy-tabs.ts";
import { TickAll } from "./tick-all.tsx";
import { UndoNote } from "./undo-note.tsx";
import { useTidyAction } from "./use-tidy-action.ts";
import { Select } from "../../ui/select.tsx";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { useTicks } from "../../ui/lists/use-ticks.ts";

const hourMs = 3_600_000;
const spansMs = { hour: hourMs, day: dayMs, week: 7 * dayMs } as const;
type Span = keyof typeof spansMs;
const spans = Object.keys(spansMs) as Span[];
const shownRows = 100;

const readTabs = async () => ({ tabs: await allTabs(), taken: await closedTabs.read() });

/** Unused tabs, to be put to sleep or closed with an undo. */
export function TabSection() {
  const { t } = usePage();
  const [found, reload] = useWatchedValue(readTabs, [watchTabs]);
  const [span, setSpan] = useState<Span>("day");
  const { result, isBusy, act } = useTidyAction(reload);
  const ticks = useTicks<number>();
  if (!found) return null;
  const tabs = quietTabs(found.tabs, Date.now() - spansMs[span]);
  const shown = tabs.slice(0, shownRows);
  const chosen = shown.filter(({ id }) => ticks.has(id));
  const tidy = (doing: "slept" | "closed", work: typeof sleepAll) => {
    ticks.set(
      chosen.map(({ id }) => id),
      false,
    );
    act(doing, () => work(chosen), chosen.length);
  };
  return (
    <>
      <p>{t("browserTidy.tabsBody")}</p>
      <label class="field short">
        {t("browserTidy.notSeenFor")}
        <Select
          id="tabs-span"
          options={spans.map((each) => [each, t(`browserTidy.span.${each}`)])}
          value={span}
          onChange={setSpan}
        />
      </label>
      <UndoNote
        id="tabs"
        text={result}
        undo="browserTidy.reopen"
        count={isBusy ? 0 : found.taken.length}
        onUndo={() => act("reopened", reopenAll)}
      />
      {tabs.length === 0 && <p class="soft">{t("browserTidy.noTabs")}</p>}
      {tabs.length > 0 && (
        <div class="card flow" style={{ "--pad": "var(--space-2) var(--space-5) var(--space-4)" }}>
          <ul class="files" id="tabs-list">
            {shown.map((tab) => (
              <TabRow
                key={tab.id}
                tab={tab}
                isTicked={ticks.has(tab.id)}
                onTick={(isTicked) => ticks.set([tab.id], isTicked)}
              />
            ))}
          </ul>
          <div class="row">
            <TickAll id="tabs-all" rows={shown} ticks={ticks} />
            <div class="row row--tight push">
              <Button
                id="tabs-sleep"
                disabled={chosen.length === 0 || isBusy}
                onPress={() => tidy("slept", sleepAll)}
              >
                {t("browserTidy.sleep")}
              </Button>
              <Button
                id="tabs-close"
                disabled={chosen.length === 0 || isBusy}
                onPress={() => tidy("closed", closeAll)}
              >
                {t("browserTidy.close")}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function TabRow(props: { tab: QuietTab; isTicked: boolean; onTick: (isTicked: boolean) => void }) {
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
