import { useRef } from "preact/hooks";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { OwnEntry } from "../queue/desk-queue.ts";
import { entryWords } from "./entry-words.ts";

type Props = LocaleProps & { entries: readonly OwnEntry[]; onUndo: (id: string) => void };

const maxShown = 6;

/** The latest entries made on this device, each with an undo button. */
export function RecentEntries({ t, format, entries, onUndo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const latest = entries.slice(-maxShown).toReversed();
  return (
    <section class="flow flow--tight" aria-labelledby="recent">
      <h3 id="recent" ref={heading} tabIndex={-1}>
        {t("tally.desk.recent")}
      </h3>
      {latest.length === 0 ? (
        <p class="small soft">{t("tally.desk.noneYet")}</p>
      ) : (
        <ul class="lines small">
          {latest.map(({ count, atMs, isSent }) => {
            const [time, entry] = [format.time(atMs), entryWords({ t, format }, count)];
            return (
              <li key={count.id}>
                <span>
                  {time} · {entry} {!isSent && <span class="tag">{t("tally.desk.waits")}</span>}
                </span>
                <button
                  type="button"
                  class="btn btn--text"
                  aria-label={t("tally.desk.undoThis", { time, entry })}
                  onClick={() => {
                    onUndo(count.id);
                    heading.current?.focus();
                  }}
                >
                  {t("tally.desk.undo")}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p class="tiny soft">{t("tally.desk.onlyThisDevice")}</p>
    </section>
  );
}
