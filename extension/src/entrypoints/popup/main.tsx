import { useEffect, useRef, useState } from "preact/hooks";
import { openPageReading } from "../../features/transfer/popup/page-reading.ts";
import { TransferPanel } from "../../features/transfer/popup/transfer-panel.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PopupRoomProvider, type RoomNeed } from "../../ui/popup-room.ts";
import { openingTexts } from "./opening-texts.ts";
import { PopupFrame } from "./popup-frame.tsx";
import { useLaterParts } from "./use-later-parts.ts";

const reading = openPageReading();

function Popup() {
  const { t } = usePage();
  const body = useRef<HTMLDivElement>(null);
  const [needs, setNeeds] = useState<Readonly<Record<string, RoomNeed | undefined>>>({});
  const [setNeed] = useState(() => (name: string, need: RoomNeed | undefined) => {
    setNeeds((others) => ({ ...others, [name]: need }));
  });
  const later = useLaterParts(reading);
  useEffect(() => keepFocus(body.current!), []);
  const all = Object.values(needs);
  const isShort = all.includes("much");
  const isFull = all.includes("some");
  return (
    <PopupRoomProvider value={setNeed}>
      <PopupFrame title={t("transfer.popupTitle")} parts={later ? "all" : "first"} body={body}>
        {later && <later.TopParts />}
        <TransferPanel reading={reading} isShort={isShort} />
        {later && <later.BottomParts hasToday={!isFull} hasOffer={!isFull && !isShort} />}
      </PopupFrame>
    </PopupRoomProvider>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("transfer.title"),
  view: () => <Popup />,
});
