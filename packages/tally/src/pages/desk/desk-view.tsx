import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { DeviceState } from "@digital-cleanup/challenge";
import { useRef, useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { DeviceBoard } from "./board/device-board.tsx";
import type { DeskSnapshot, NewCount } from "./open-desk.ts";
import { WeighingCard } from "./board/weighing-card.tsx";
import type { Text } from "@digital-cleanup/text";
import type { OwnEntry } from "./queue/desk-queue.ts";
import { entryWords } from "./board/entry-words.ts";

type Props = LocaleProps & {
  eventName: string;
  eventUrl: string;
  desk: DeskSnapshot;
  /** False if the browser refuses storage: entries are then lost when the page closes. */
  isPersistent: boolean;
  /** Whether the latest entry or undo could not be stored. */
  hasFailed: boolean;
  /** The latest entry or undo, for screen readers. */
  announcement: string;
  /** Returns whether the entry was stored. */
  onAdd: (count: NewCount) => boolean;
  onUndo: (id: string) => void;
  onRetry: () => void;
};

export function DeskView(props: Props) {
  const { t, format, eventName, eventUrl, desk, onAdd, onUndo } = props;
  const [shown, setShown] = useState<DeviceState>("working");
  return (
    <>
      <header class="row row--one">
        <h1 class="brand">
          <Logo /> {t("tally.desk.title")}
        </h1>
        <p class="place small soft">
          {desk.label && (
            <>
              <OthersText text={desk.label} /> ·{" "}
            </>
          )}
          <a href={eventUrl}>
            <OthersText text={eventName} />
          </a>
        </p>
        <StatusLine t={t} desk={desk} onRetry={props.onRetry} />
      </header>
      <noscript>{t("tally.desk.noScript")}</noscript>
      <div class="notes" role="alert">
        <Refusal t={t} desk={desk} />
        {!props.isPersistent && <p class="note note--caution">{t("tally.desk.notKept")}</p>}
        {props.hasFailed && <p class="note note--caution">{t("tally.desk.notNoted")}</p>}
      </div>
      {desk.state !== "noKey" && (
        <div class="board">
          <DeviceBoard
            t={t}
            format={format}
            desk={desk}
            shown={shown}
            onShow={setShown}
            onAdd={onAdd}
            onUndo={onUndo}
          />
          <div class="card flow">
            <WeighingCard t={t} format={format} desk={desk} onAdd={onAdd} />
            <RecentEntries t={t} format={format} entries={desk.entries} onUndo={onUndo} />
          </div>
        </div>
      )}
      <p class="hidden" role="status">
        {props.announcement}
      </p>
    </>
  );
}

type DeskStatusProps = { t: Text; desk: DeskSnapshot; onRetry: () => void };

const statusText = (t: Text, { state, waiting }: DeskSnapshot): string => {
  if (waiting === 0) return t(state === "failing" ? "tally.desk.offline" : "tally.desk.allSaved");
  if (state === "sending") return t("tally.desk.sending", { count: waiting });
  return t("tally.desk.waiting", { count: waiting });
};

const StatusLine = ({ t, desk, onRetry }: DeskStatusProps) => (
  <p class="state push small" id="desk-state" data-state={desk.state} data-waiting={desk.waiting}>
    {statusText(t, desk)}
    {desk.state === "failing" && (
      <button type="button" class="btn" onClick={onRetry}>
        {t("common.retry")}
      </button>
    )}
  </p>
);

/** A refusal that a person has to resolve; null while the desk can recover by itself. */
function Refusal({ t, desk: { state, waiting } }: Pick<DeskStatusProps, "t" | "desk">) {
  if (state === "idle" || state === "sending" || state === "failing") return null;
  return (
    <div class="note note--caution flow flow--tight">
      {state === "noKey" && <h2>{t("tally.desk.noKeyTitle")}</h2>}
      <p>{t(`tally.desk.${state}`)}</p>
      {waiting > 0 && <p>{t("tally.desk.stay", { count: waiting })}</p>}
    </div>
  );
}

type RecentEntriesProps = LocaleProps & {
  entries: readonly OwnEntry[];
  onUndo: (id: string) => void;
};

const maxShown = 6;

function RecentEntries({ t, format, entries, onUndo }: RecentEntriesProps) {
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
