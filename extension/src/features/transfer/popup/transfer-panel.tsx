import { useEffect, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { PageMessage } from "./page-message.tsx";
import type { PageNow } from "./use-page-reading.ts";
import { PageWeight } from "./page-weight.tsx";
import "./transfer.css";
import { Button } from "../../../ui/button.tsx";
import { Locked } from "../../../ui/settings/locked-note.tsx";

type Props = {
  now: PageNow;
  /** What the page transferred before it was made lighter. */
  before: number | undefined;
  /** The popup has something else to say, so the weight takes one line. */
  isShort: boolean;
};

/** What the current page transferred, or why that is not known. */
export function TransferPanel({ now: { level, state }, before, isShort }: Props) {
  if (level === undefined) return null;
  if (level === "off") return <Paused />;
  if (level === "standingDown") return <StandingDown />;
  if (state === "closed") return <NotMeasurable />;
  if (state === "reading") return <Reading />;
  return <PageWeight visit={state} before={before} isShort={isShort} />;
}

function StandingDown() {
  const { t } = usePage();
  return (
    <p class="note" id="transfer-standing-down">
      {t("transfer.standingDown")}
    </p>
  );
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
    <section class="flow transfer-reading" aria-label={t("transfer.title")}>
      <p class={isLate ? "soft" : "hidden"} role="status">
        {t("transfer.reading")}
      </p>
      {isLate && [1, 2, 3].map((line) => <span key={line} class="wait" />)}
    </section>
  );
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

const resume = async () => {
  const { changeSetting } = await import("../../../platform/settings/settings.ts");
  await changeSetting("disabledFeatures", (disabled = []) =>
    disabled.filter((feature) => feature !== "transfer"),
  );
};

/** Shown while a person or a policy has turned measuring off. */
function Paused() {
  const { t, settings } = usePage();
  const { source, added } = settings.disabledFeatures;
  const isLocked = source === "policy" || added?.includes("transfer");
  return (
    <PageMessage id="transfer-off" title={t("transfer.offTitle")}>
      <p class="soft">{t("transfer.off")}</p>
      {isLocked ? (
        <Locked id="disabledFeatures-locked" />
      ) : (
        <p>
          <Button class="btn--main" id="transfer-resume" onPress={resume}>
            {t("transfer.resume")}
          </Button>
        </p>
      )}
    </PageMessage>
  );
}
