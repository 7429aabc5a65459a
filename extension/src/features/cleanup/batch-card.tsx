import type { Manifest } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { today } from "../../platform/action-log.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Dialog } from "./dialog.tsx";

const undoMs = 30 * 24 * 60 * 60 * 1000;

/** One batch set aside, with its two ways out. The first of the page carries the ids. */
export function BatchCard(props: {
  folderName: string;
  manifest: Manifest;
  hasIds: boolean;
  isBusy: boolean;
  onUndo: () => void;
  onEmpty: () => void;
}) {
  const { t, format } = usePage();
  const [isAsking, setIsAsking] = useState(false);
  const { entries, createdAt, state } = props.manifest;
  const id = (name: string) => (props.hasIds ? name : undefined);
  const bytes = format.bytes(entries.reduce((sum, entry) => sum + entry.bytes, 0));
  const created = new Date(createdAt);
  const isCut = state === "emptying";
  return (
    <li class="card flow">
      <p class="small soft">
        {t("cleanup.asideOn", {
          name: props.folderName,
          day: format.day(today(created)),
          time: format.time(created.getTime()),
        })}
      </p>
      <p>
        <b>{t("cleanup.asideCount", { count: entries.length, bytes })}</b>
      </p>
      <p class="small">{isCut ? t("cleanup.emptyingCut") : <UndoUntil created={created} />}</p>
      <div class="row">
        {!isCut && (
          <button
            type="button"
            class="btn"
            id={id("cleanup-undo")}
            disabled={props.isBusy}
            onClick={props.onUndo}
          >
            <Icon name="undo" size={16} /> {t("cleanup.undo")}
          </button>
        )}
        <button
          type="button"
          class="btn"
          id={id("cleanup-empty")}
          disabled={props.isBusy}
          onClick={() => setIsAsking(true)}
        >
          {t(isCut ? "cleanup.emptyAgain" : "cleanup.empty")}
        </button>
      </div>
      {isAsking && (
        <Dialog
          title={t("cleanup.emptyTitle", { count: entries.length })}
          confirmId="cleanup-empty-confirm"
          confirmLabel={t("cleanup.emptyConfirm")}
          isDanger
          onConfirm={props.onEmpty}
          onClose={() => setIsAsking(false)}
        >
          <p class="note note--danger small">{t("cleanup.emptyBody", { bytes })}</p>
        </Dialog>
      )}
    </li>
  );
}

function UndoUntil({ created }: { created: Date }) {
  const { t, format } = usePage();
  const until = new Date(created.getTime() + undoMs);
  return until.getTime() > Date.now()
    ? t("cleanup.undoUntil", { day: format.day(today(until)) })
    : t("cleanup.undoOld");
}
