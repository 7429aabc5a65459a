import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { allTabs, watchTabs } from "../../platform/tabs.ts";
import { usePage } from "../../ui/page-context.ts";
import { type QuietTab, quietTabs } from "./quiet-tabs.ts";
import { TabRow } from "./tab-row.tsx";
import { takenTabs } from "./taken-store.ts";
import { closeAll, reopenAll, sleepAll } from "./tidy-tabs.ts";
import { UndoNote } from "./undo-note.tsx";
import { useFollowing } from "./use-following.ts";
import { useTicks } from "./use-ticks.ts";

const hourMs = 3_600_000;
const spansMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs } as const;
type Span = keyof typeof spansMs;
const spans = Object.keys(spansMs) as Span[];
const shownRows = 100;

const readTabs = async () => ({ tabs: await allTabs(), taken: await takenTabs.read() });

/** Tabs nobody looked at for a while: put to sleep where they are, or closed with a way back. */
export function TabSection() {
  const { t } = usePage();
  const [found, reload] = useFollowing(readTabs, watchTabs);
  const [span, setSpan] = useState<Span>("day");
  const [said, setSaid] = useState("");
  const ticks = useTicks<number>();
  if (!found) return null;
  const tabs = quietTabs(found.tabs, Date.now() - spansMs[span]);
  const shown = tabs.slice(0, shownRows);
  const chosen = shown.filter(({ id }) => ticks.has(id));
  const act = (work: (tabs: QuietTab[]) => Promise<string>) =>
    void work(chosen)
      .then((text) => {
        setSaid(text);
        ticks.set(
          chosen.map(({ id }) => id),
          false,
        );
        reload();
      })
      .catch(reportError);
  return (
    <>
      <p>{t("browserTidy.tabsBody")}</p>
      <label class="field browser-tidy__span">
        {t("browserTidy.notSeenFor")}
        <select
          id="tabs-span"
          onChange={(event) => {
            const chosenSpan = spans.find((each) => each === event.currentTarget.value);
            if (chosenSpan) setSpan(chosenSpan);
          }}
        >
          {spans.map((each) => (
            <option key={each} value={each} selected={each === span}>
              {t(`browserTidy.span.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <UndoNote
        id="tabs"
        text={said}
        {...(found.taken.length > 0 && {
          undoLabel: t("browserTidy.reopen", { count: found.taken.length }),
        })}
        onUndo={() => act(async () => t("browserTidy.reopened", { count: await reopenAll() }))}
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
            <button
              type="button"
              class="btn btn--text"
              id="tabs-all"
              onClick={() =>
                ticks.set(
                  shown.map(({ id }) => id),
                  chosen.length < shown.length,
                )
              }
            >
              {t(chosen.length < shown.length ? "browserTidy.tickAll" : "browserTidy.untickAll")}
            </button>
            <button
              type="button"
              class="btn push"
              id="tabs-sleep"
              disabled={chosen.length === 0}
              onClick={() =>
                act(async (quiet) => t("browserTidy.slept", { count: await sleepAll(quiet) }))
              }
            >
              {t("browserTidy.sleep")}
            </button>
            <button
              type="button"
              class="btn"
              id="tabs-close"
              disabled={chosen.length === 0}
              onClick={() =>
                act(async (quiet) => t("browserTidy.closed", { count: await closeAll(quiet) }))
              }
            >
              {t("browserTidy.close")}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
