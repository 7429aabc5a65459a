import { visibleText } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import { droppedItems } from "./dropped.ts";
import { FolderInput } from "./folder-input.tsx";
import { FolderQueue } from "./folder-queue.tsx";
import { addFolder } from "./lies-in.ts";
import { pickFiles } from "./pick-files.ts";
import { inputFolder, type ReadFolder, sourceOfFolders } from "./read-folder.ts";
import { usePageDrop } from "../../../ui/files/use-page-drop.ts";
import { useReadDrop } from "./use-read-drop.ts";

/** Firefox: folders can be read only, by an input or a drop. */
export function ReadOnly({ onChoose }: { onChoose: (source: ScanSource) => void }) {
  const { t } = usePage();
  const [queued, setQueued] = useState<ReadFolder[]>([]);
  const [readOnce, setReadOnce] = useState<{ inner: string; outer: string }>();
  const [isOver, setIsOver] = useState(false);
  const reading = useReadDrop(onChoose);
  usePageDrop({
    onOver: setIsOver,
    onDrop: (event) => {
      const dropped = droppedItems(event);
      if (dropped.length > 0) void reading.read(dropped).catch(reportError);
    },
  });
  const add = (files: File[]) => {
    const folder = inputFolder(files);
    if (!folder) return;
    const added = addFolder(queued, folder);
    setQueued(added.folders);
    setReadOnce(added.readOnce);
  };
  return (
    <>
      <p class="small">{t("cleanup.choosing")}</p>
      <div id="cleanup-drop" class={`drop flow ${isOver ? "drop--over" : ""}`}>
        <FolderInput
          id="cleanup-input"
          label={t("cleanup.input")}
          isMain={queued.length === 0}
          onChoose={(folder) => onChoose(sourceOfFolders(addFolder(queued, folder).folders))}
        />
        <p class="small soft">{t("cleanup.drop")}</p>
      </div>
      <FolderQueue
        names={queued.map(({ name }) => name)}
        onAdd={() => void pickFiles().then(add).catch(reportError)}
        onRemove={(index) => setQueued(queued.toSpliced(index, 1))}
        onScan={() => onChoose(sourceOfFolders(queued))}
      />
      <div role="status">
        {readOnce && (
          <p class="note small" id="cleanup-read-once">
            {t("cleanup.readOnce", {
              inner: visibleText(readOnce.inner),
              outer: visibleText(readOnce.outer),
            })}
          </p>
        )}
        {reading.isReading && <p class="small">{t("cleanup.readingNames")}</p>}
      </div>
    </>
  );
}
