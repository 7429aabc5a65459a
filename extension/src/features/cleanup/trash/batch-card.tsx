import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { sumBytes } from "@digital-cleanup/cleaner";
import { isolateText } from "@digital-cleanup/text";
import { useMemo, useState } from "preact/hooks";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { isCommandPage } from "../../../platform/build.ts";
import { localDay } from "../../../platform/local-day.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { createAsideOpener } from "../pictures/open-reviewed-file.ts";
import { PicturesProvider } from "../pictures/pictures-context.tsx";
import { AsideFiles } from "./files/aside-files.tsx";
import { BatchFiles } from "./files/batch-files.tsx";
import { type Batch, undoMs } from "./inspect-batch.ts";

/** One batch of files set aside, with its undo and empty buttons. Only the first card of the page has element ids. */
export function BatchCard(props: {
  folderName: string;
  handle: FolderHandle;
  batch: Batch;
  hasIds: boolean;
  isBusy: boolean;
  onUndo: () => void;
  /** Puts only these files back. */
  onRestore: (paths: string[]) => void;
  onEmpty: () => void;
}) {
  const { t, format } = usePage();
  const [isAsking, setIsAsking] = useState(false);
  const { batch, waiting, back, gone, createdAt, state, isOwn } = props.batch;
  const { handle } = props;
  const open = useMemo(() => createAsideOpener(handle, batch), [handle, batch]);
  const id = (name: string) => (props.hasIds ? name : undefined);
  const bytes = format.bytes(sumBytes(waiting));
  const created = new Date(createdAt);
  const isInterrupted = state === "emptying";
  // The work was interrupted before the first move or after the last undo: only the manifest is left.
  const isEmpty = waiting.length === 0;
  return (
    <li class="card flow">
      <PicturesProvider open={open}>
        <p class="small soft">
          {t("cleanup.asideOn", {
            name: isolateText(props.folderName),
            day: format.day(localDay(created)),
            time: format.time(created.getTime()),
          })}
        </p>
        <p>
          <b>{t("cleanup.asideCount", { count: waiting.length, bytes })}</b>{" "}
          <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
        </p>
        {!isOwn && <p class="note note--caution small">{t("cleanup.foreign")}</p>}
        {(isOwn || !isInterrupted) && (
          <p class="small">
            {isInterrupted ? t("cleanup.emptyingCut") : <UndoUntil created={created} />}
          </p>
        )}
        {!isInterrupted && back > 0 && (
          <p class="note note--caution small">{t("cleanup.movesCut", { count: back })}</p>
        )}
        {!isInterrupted && gone > 0 && (
          <p class="note note--caution small">{t("cleanup.asideGone", { count: gone })}</p>
        )}
        {!isInterrupted && !isEmpty && (
          <BatchFiles id={id} files={waiting} isBusy={props.isBusy} onRestore={props.onRestore} />
        )}
        <div class="row">
          {!isInterrupted && (
            <Button id={id("cleanup-undo")} disabled={props.isBusy} onPress={props.onUndo}>
              <Icon name="undo" size={16} /> {t(isEmpty ? "cleanup.finish" : "common.undo")}
            </Button>
          )}
          {(isInterrupted || !isEmpty) && (
            <Button
              id={id("cleanup-empty")}
              disabled={props.isBusy}
              onPress={() => setIsAsking(true)}
            >
              {t(isInterrupted ? "cleanup.emptyAgain" : "cleanup.empty")}
            </Button>
          )}
        </div>
        {isAsking && (
          <Dialog
            title={t("cleanup.emptyTitle", { count: waiting.length })}
            confirmId="cleanup-empty-confirm"
            confirmLabel={t("cleanup.emptyConfirm")}
            isDanger
            onConfirm={props.onEmpty}
            onClose={() => setIsAsking(false)}
          >
            <p class="note note--danger small">{t("cleanup.emptyBody", { bytes })}</p>
            {!isOwn && <p class="note note--caution small">{t("cleanup.foreign")}</p>}
            <AsideFiles files={waiting} />
          </Dialog>
        )}
      </PicturesProvider>
    </li>
  );
}

function UndoUntil({ created }: { created: Date }) {
  const { t, format } = usePage();
  // The system's trash may be emptied on another day, or never.
  if (isCommandPage) return t("cleanup.undoUntilDeleted");
  const until = new Date(created.getTime() + undoMs);
  return until.getTime() > Date.now()
    ? t("cleanup.undoUntil", { day: format.day(localDay(until)) })
    : t("cleanup.undoOld");
}
