import "./popup.css";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { openPageReading } from "../../features/transfer/popup/page-reading.ts";
import { TransferPanel } from "../../features/transfer/popup/transfer-panel.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PopupRoomProvider, type RoomNeed } from "../../ui/popup-room.ts";
import { openingTexts } from "./opening-texts.ts";
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
    <main class="popup" data-parts={later ? "all" : "first"}>
      <h1 class="hidden">{t("transfer.popupTitle")}</h1>
      <header class="row row--tight row--one">
        <a class="brand" href="/dashboard.html" target="_blank">
          <Logo size={20} /> {t("common.product")}
        </a>
        <a
          class="btn btn--icon push"
          href="/dashboard.html#settings"
          target="_blank"
          aria-label={t("transfer.settings")}
        >
          <Icon name="sliders" />
        </a>
      </header>
      <PopupRoomProvider value={setNeed}>
        <div class="popup__body" ref={body}>
          {later && <later.TopParts />}
          <TransferPanel reading={reading} isShort={isShort} />
          {later && <later.BottomParts hasToday={!isFull} hasOffer={!isFull && !isShort} />}
        </div>
      </PopupRoomProvider>
      <footer>
        <nav aria-label={t("transfer.goTo")}>
          <a href="/dashboard.html#clean" target="_blank">
            {t("transfer.clean")}
          </a>
          <a href="/dashboard.html#challenge" target="_blank">
            {t("transfer.event")}
          </a>
          <a href="/dashboard.html" target="_blank">
            {t("transfer.dashboard")}
          </a>
        </nav>
      </footer>
    </main>
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("transfer.title"),
  view: () => <Popup />,
});
