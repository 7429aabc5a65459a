import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { DeviceState } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { Refusal, StatusLine } from "./desk-status.tsx";
import { DeviceBoard } from "./board/device-board.tsx";
import type { DeskSnapshot, NewCount } from "./open-desk.ts";
import { RecentEntries } from "./board/recent-entries.tsx";
import { WeighingCard } from "./board/weighing-card.tsx";

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

/** The page on which volunteers count collected devices, laid out for a tablet. */
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
