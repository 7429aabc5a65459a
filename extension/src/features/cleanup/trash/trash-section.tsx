import { sumBytes } from "@digital-cleanup/cleaner";
import { isolateText } from "@digital-cleanup/text";
import { Fragment } from "preact";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { requestWriteAccess } from "../folder/folder-access.ts";
import { forgetFolder } from "../folder/remembered-folders.ts";
import type { FolderWithTrash } from "./folders-with-trash.ts";
import { BatchCard } from "./batch-card.tsx";
import type { TrashBatch } from "./trash-actions.ts";
import { isOld } from "./inspect-batch.ts";

/** All batches of files set aside in the folders that this browser remembers. */
export function TrashSection(props: {
  folders: FolderWithTrash[];
  isBusy: boolean;
  onChange: () => void;
  onUndo: (batch: TrashBatch) => void;
  /** Puts only these files of a batch back. */
  onRestore: (batch: TrashBatch, paths: string[]) => void;
  onEmpty: (batch: TrashBatch) => void;
}) {
  const { t, format } = usePage();
  const { folders, isBusy, onUndo, onRestore, onEmpty } = props;
  if (folders.length === 0) return null;
  const batches = folders.flatMap((folder) => (folder.access === "granted" ? folder.batches : []));
  const old = batches.filter((batch) => isOld(batch, Date.now()));
  const oldBytes = sumBytes(old.flatMap(({ waiting }) => waiting));
  return (
    <section class="flow" aria-labelledby="cleanup-aside">
      <h2 id="cleanup-aside">{t("cleanup.asideTitle")}</h2>
      {old.length > 0 && (
        <p class="note note--signal small" id="cleanup-old">
          {t("cleanup.oldBatches", { count: old.length, bytes: format.bytes(oldBytes) })}
        </p>
      )}
      <ul class="flow">
        {folders.map((folder) => {
          if (folder.access !== "granted") {
            return <UnavailableFolder key={folder.id} folder={folder} onChange={props.onChange} />;
          }
          const { handle } = folder;
          return (
            <Fragment key={folder.id}>
              {folder.broken.map(({ file, problem }) => (
                <li key={file} class="note note--caution small">
                  <b>{t("cleanup.brokenManifest")}</b> <span class="mono whole">{file}</span>{" "}
                  {t(`cleanup.listProblem.${problem}`)}
                </li>
              ))}
              {folder.batches.map((batch) => {
                const { batch: id, waiting } = batch;
                const aside = { handle, batch: id, count: waiting.length };
                return (
                  <BatchCard
                    key={id}
                    folderName={folder.name}
                    handle={handle}
                    batch={batch}
                    hasIds={batch === batches[0]}
                    isBusy={isBusy}
                    onUndo={() => onUndo(aside)}
                    onRestore={(paths) => onRestore(aside, paths)}
                    onEmpty={() => onEmpty(aside)}
                  />
                );
              })}
            </Fragment>
          );
        })}
      </ul>
    </section>
  );
}

/** A folder whose trash cannot be listed: access needs a click, the folder is missing, or another dashboard is changing it. */
function UnavailableFolder({
  folder,
  onChange,
}: {
  folder: FolderWithTrash;
  onChange: () => void;
}) {
  const { t } = usePage();
  const { id, handle } = folder;
  const name = isolateText(folder.name);
  const act = (work: Promise<unknown>) => work.then(onChange);
  if (folder.access === "missing") {
    return (
      <li class="card flow">
        <p>{t("cleanup.missingBody", { name })}</p>
        <p>
          <Button onPress={() => act(forgetFolder(id))}>{t("cleanup.forget")}</Button>
        </p>
      </li>
    );
  }
  if (folder.access === "busy") {
    return <li class="note small">{t("cleanup.busyFolder", { name })}</li>;
  }
  return (
    <li class="card flow">
      <h3>{t("cleanup.accessTitle")}</h3>
      <p>{t("cleanup.accessBody", { name })}</p>
      <p>
        <Button id={`cleanup-reopen-${id}`} onPress={() => act(requestWriteAccess([handle]))}>
          {t("cleanup.reopen")}
        </Button>
      </p>
    </li>
  );
}
