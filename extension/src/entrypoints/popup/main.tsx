import { useEffect, useRef, useState } from "preact/hooks";
import { openPageReading } from "../../features/transfer/popup/page-reading.ts";
import { TransferPanel } from "../../features/transfer/popup/transfer-panel.tsx";
import { usePageReading } from "../../features/transfer/popup/use-page-reading.ts";
import type { TabVisit } from "../../features/transfer/visits/watch-tab-visit.ts";
import { keepFocus } from "../../ui/keep-focus.ts";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PopupRoomProvider } from "../../ui/popup-room.ts";
import { openingTexts } from "./opening-texts.ts";
import { PopupFrame } from "./popup-frame.tsx";
import { useLaterParts } from "./use-later-parts.ts";

const reading = openPageReading();

function Popup() {
  const { t } = usePage();
  const body = useRef<HTMLDivElement>(null);
  const [needs, setNeeds] = useState<Readonly<Record<string, boolean>>>({});
  const [setNeed] = useState(() => (name: string, isNeeded: boolean) => {
    setNeeds((others) => ({ ...others, [name]: isNeeded }));
  });
  const [before, setBefore] = useState<number>();
  const later = useLaterParts(reading);
  const now = usePageReading(reading);
  useEffect(() => keepFocus(body.current!), []);
  const isShort = Object.values(needs).includes(true);
  // What was opened below stays open while the page loads again.
  const lastVisit = useRef<TabVisit>(undefined);
  if (typeof now.state === "object") lastVisit.current = now.state;
  const isShown = now.state !== "closed" && now.level !== "off";
  const visit = isShown ? lastVisit.current : undefined;
  return (
    <PopupRoomProvider value={setNeed}>
      <PopupFrame
        title={visit ? new URL(visit.origin).host : t("common.product")}
        parts={later ? "all" : "first"}
        body={body}
      >
        <TransferPanel now={now} before={before} isShort={isShort} />
        {later && (
          <later.LaterParts
            visit={visit}
            level={now.level}
            isShort={isShort}
            onBefore={setBefore}
          />
        )}
      </PopupFrame>
    </PopupRoomProvider>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("transfer.title"),
  view: () => <Popup />,
});
