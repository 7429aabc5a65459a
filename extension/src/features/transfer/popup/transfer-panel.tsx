import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { currentLevel, type MeasurementLevel } from "../measurement-level.ts";
import { PageFigureLine, PageFigures } from "./page-figures.tsx";
import { PageMessage } from "./page-message.tsx";
import type { PageReading, PageState } from "./page-reading.ts";
import { Paused } from "./paused.tsx";
import "./transfer.css";

type Props = {
  reading: PageReading;
  /** The popup has something else to say, so the figures take one line. */
  isShort: boolean;
};

/** What the current page transferred, or why that is not known. */
export function TransferPanel({ reading, isShort }: Props) {
  const level = useLevel(reading);
  if (level === undefined) return null;
  if (level === "off") return <Paused />;
  if (level === "standingDown") return <StandingDown />;
  return <ThisPage reading={reading} isShort={isShort} isOnClick={level === "onClick"} />;
}

function StandingDown() {
  const { t } = usePage();
  usePopupRoom("page", "some");
  return (
    <p class="note" id="transfer-standing-down">
      {t("transfer.standingDown")}
    </p>
  );
}

function ThisPage(props: Props & { isOnClick: boolean }) {
  const state = usePageState(props.reading);
  if (state === "closed") return <NotMeasurable />;
  if (state === "reading") return <Reading />;
  if (props.isShort) return <PageFigureLine visit={state} />;
  return <PageFigures visit={state} isOnClick={props.isOnClick} />;
}

/** Shown for a page that browsers close to extensions: its bytes are unknown, not zero. */
function NotMeasurable() {
  const { t } = usePage();
  const isOnline = useIsOnline();
  if (!isOnline) {
    return (
      <PageMessage
        id="transfer-offline"
        place={t("transfer.offline")}
        title={t("transfer.nothingToMeasure")}
      >
        <p class="soft">{t("transfer.totalsReadable")}</p>
      </PageMessage>
    );
  }
  return (
    <PageMessage
      id="transfer-closed"
      place={t("transfer.browserPage")}
      title={t("transfer.notMeasurable")}
    >
      <p>{t("transfer.closedToExtensions")}</p>
      <p class="soft">{t("transfer.notCounted")}</p>
    </PageMessage>
  );
}

/** After a moment, the places that the figures will take. */
function Reading() {
  const { t } = usePage();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section class="flow transfer transfer-reading" aria-label={t("transfer.title")}>
      <p class={isLate ? "soft" : "hidden"} role="status">
        {t("transfer.reading")}
      </p>
      {isLate && [1, 2, 3].map((line) => <span key={line} class="wait" />)}
    </section>
  );
}

function usePageState(reading: PageReading): PageState {
  const [state, setState] = useState(reading.state);
  useEffect(() => {
    const update = () => setState(reading.state());
    const stop = reading.watch(update);
    reading.start();
    update();
    return stop;
  }, [reading]);
  return state;
}

/** Granting or revoking permissions also changes the setting, which renders this again. */
function useLevel(reading: PageReading): MeasurementLevel | undefined {
  const { settings } = usePage();
  const [level, setLevel] = useState(reading.level);
  useEffect(() => {
    void currentLevel(settings).then(setLevel).catch(reportError);
  }, [settings]);
  return level;
}

/** Whether the browser has a network, as long as the view is shown. */
function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const read = () => setIsOnline(navigator.onLine);
    addEventListener("online", read);
    addEventListener("offline", read);
    return () => {
      removeEventListener("online", read);
      removeEventListener("offline", read);
    };
  }, []);
  return isOnline;
}
