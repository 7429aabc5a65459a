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
  /** False where the browser keeps nothing for this page. */
  isKept: boolean;
  /** The last thing could not be written down. */
  hasFailed: boolean;
  /** The last thing that was done, for those who cannot see it. */
  announcement: string;
  /** True where it was written down. */
  onAdd: (count: NewCount) => boolean;
  onUndo: (id: string) => void;
  onRetry: () => void;
};

/** The desk, made for a tablet that lies on a table. */
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
          {desk.label && `${desk.label} · `}
          <a href={eventUrl}>{eventName}</a>
        </p>
        <StatusLine t={t} desk={desk} onRetry={props.onRetry} />
      </header>
      <noscript>{t("tally.desk.noScript")}</noscript>
      <div class="notes" role="alert">
        <Refusal t={t} desk={desk} />
        {!props.isKept && <p class="note note--caution">{t("tally.desk.notKept")}</p>}
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
