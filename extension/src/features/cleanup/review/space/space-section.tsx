import { fileName } from "@digital-cleanup/cleaner";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import type { ScanResult } from "../../scan/scan-result.ts";
import { SpaceBars, type SpaceOrder, spaceOrders } from "./space-bars.tsx";

/** Where the space of the scanned folder is, one level at a time, by folder, kind or year. */
export function SpaceSection(props: {
  result: ScanResult;
  isBusy: boolean;
  /** Reviews only what is in the folder. */
  onReview: (folder: string) => void;
  /** Leaves the folder alone from now on. */
  onLeaveAlone: (folder: string) => void;
}) {
  const { t, format } = usePage();
  const [folder, setFolder] = useState("");
  const [order, setOrder] = useState<SpaceOrder>("folder");
  const here = useRef<HTMLParagraphElement>(null);
  const enter = (path: string) => {
    setFolder(path);
    // The pressed button is replaced.
    here.current?.focus();
  };
  const { space, files, bytes, durationMs, isComplete } = props.result;
  if (space.length === 0) return null;
  const seconds = Math.max(1, Math.round(durationMs / 100)) / 10;
  return (
    <details class="card small" id="cleanup-space">
      <summary>{t("cleanup.space.title")}</summary>
      <div class="flow">
        <p class="soft">
          {t("cleanup.volume", { count: files, bytes: format.bytes(bytes) })}
          {" · "}
          {t("cleanup.readIn", { seconds })}{" "}
          <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
        </p>
        {!isComplete && <p class="note note--caution">{t("cleanup.space.stopped")}</p>}
        <p class="row row--tight" ref={here} tabIndex={-1} aria-label={t("cleanup.space.place")}>
          <Crumbs folder={folder} onEnter={enter} />
        </p>
        <div class="row row--tight" role="group" aria-label={t("cleanup.space.by")}>
          {spaceOrders.map((each) => (
            <Button
              key={each}

              aria-pressed={each === order}
              onPress={() => setOrder(each)}
            >
              {t(`cleanup.space.order.${each}`)}
            </Button>
          ))}
        </div>
        <SpaceBars sums={space} folder={folder} order={order} onEnter={enter} />
        {folder !== "" && (
          <div class="row">
            <Button id="cleanup-space-review" onPress={() => props.onReview(folder)}>
              {t("cleanup.space.review")}
            </Button>
            <Button
              class="btn--text"
              id="cleanup-space-leave"
              disabled={props.isBusy}
              onPress={() => props.onLeaveAlone(folder)}
            >
              {t("cleanup.space.leave")}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** The way from the scanned folder to the one shown; each folder above leads back to it. */
function Crumbs({ folder, onEnter }: { folder: string; onEnter: (folder: string) => void }) {
  const { t } = usePage();
  const parts = folder === "" ? [] : folder.split("/");
  const places = ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
  return (
    <>
      {places.map((path) => {
        const name = path === "" ? t("cleanup.space.whole") : <OthersText text={fileName(path)} />;
        return path === folder ? (
          <b key={path} class="whole">
            {name}
          </b>
        ) : (
          <span key={path} class="whole">
            <Button class="btn--text" onPress={() => onEnter(path)}>
              {name}
            </Button>{" "}
            ›
          </span>
        );
      })}
    </>
  );
}
