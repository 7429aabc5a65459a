import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { takeBegunPick } from "./begun-pick.ts";
import { distinctFolders, isTrash } from "./distinct-folders.ts";
import { FolderQueue } from "./folder-queue.tsx";
import { rememberFoldersWithTrash } from "../trash/folders-with-trash.ts";
import { BlockedFoldersHelp } from "./blocked-folders-help.tsx";
import type { ScanSource } from "../scan/scan-messages.ts";
import { usePageDrop } from "./use-page-drop.ts";

/**
 * Chromium may replace the picker with a dialog that refuses the folder, and does not report it to the page. After this time
 * the page shows help; a picker that is still open covers it.
 */
const slowPickerMs = 6000;

const slowDropMs = 3000;

type Problem = "refused" | "notYet" | "closed" | "notFolder" | "trashItself";
const maybeRefused: (Problem | undefined)[] = ["refused", "notYet", "closed"];

/** Chromium only: a button that opens the folder picker, and a drop zone for one or more folders. */
export function PickOrDrop({ onChoose }: { onChoose: (source: ScanSource) => void }) {
  const { t } = usePage();
  const [problem, setProblem] = useState<Problem>();
  const [isOver, setIsOver] = useState(false);
  const [queued, setQueued] = useState<FileSystemDirectoryHandle[]>([]);

  const scan = async (handles: FileSystemDirectoryHandle[]) => {
    if (handles.some(isTrash)) {
      setProblem("trashItself");
      return;
    }
    const folders = await distinctFolders(handles);
    void rememberFoldersWithTrash(handles).catch(reportError);
    onChoose({ name: folders.map(({ name }) => name).join(", "), folders });
  };
  const pick = async (
    use: (handle: FileSystemDirectoryHandle) => unknown,
    picking = showDirectoryPicker({ mode: "readwrite" }),
  ) => {
    setProblem(undefined);
    const picked = await orUndefined(picking, slowPickerMs, () => setProblem("notYet"));
    setProblem(picked ? undefined : "closed");
    if (picked) await use(picked);
  };
  const drop = async (event: DragEvent) => {
    setProblem(undefined);
    const dropped = await droppedFolders(event, () => setProblem("refused"));
    if (!dropped) setProblem("refused");
    else if (dropped.length === 0) setProblem("notFolder");
    else await scan([...queued, ...dropped]);
  };
  const act = (work: Promise<unknown>) => void work.catch(reportError);
  useEffect(() => {
    const begun = takeBegunPick();
    if (begun && "handle" in begun) act(pick((handle) => scan([handle]), begun.handle));
  }, []);
  usePageDrop({ onOver: setIsOver, onDrop: (event) => act(drop(event)) });
  return (
    <>
      <div id="cleanup-drop" class={`drop flow ${isOver ? "drop--over" : ""}`}>
        <Button
          class={`btn--big ${queued.length === 0 ? "btn--main" : ""}`}
          id="cleanup-choose"
          onPress={() => act(pick((handle) => scan([...queued, handle])))}
        >
          <Icon name="folder" /> {t("cleanup.choose")}
        </Button>
        <p class="small soft">{t("cleanup.drop")}</p>
      </div>
      <FolderQueue
        handles={queued}
        onAdd={() => act(pick((handle) => setQueued([...queued, handle])))}
        onRemove={(handle) => setQueued(queued.filter((other) => other !== handle))}
        onScan={() => act(scan(queued))}
      />
      <div role="status">
        {problem && (
          <p class={`note small ${problem === "closed" ? "" : "note--caution"}`}>
            {t(`cleanup.notChosen.${problem}`)}
          </p>
        )}
      </div>
      <BlockedFoldersHelp isOpen={maybeRefused.includes(problem)} onChoose={onChoose} />
      <p class="small soft">{t("cleanup.hiddenFiles")}</p>
    </>
  );
}

/**
 * The folders of a drop. Must be called in the event handler: the data is cleared afterwards. For the home folder, Desktop,
 * Documents and Downloads, Chromium asks for another folder and may never resolve; `onSlow` is called then. Resolves to `undefined` if the
 * person closes that dialog.
 */
async function droppedFolders(
  event: DragEvent,
  onSlow: () => void,
): Promise<FileSystemDirectoryHandle[] | undefined> {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const asked = Promise.all(items.map(async (item) => item.getAsFileSystemHandle?.()));
  const handles = await orUndefined(asked, slowDropMs, onSlow);
  return handles?.filter((handle) => handle instanceof FileSystemDirectoryHandle);
}

/** Resolves to `undefined` if the person closes the dialog. `onSlow`: the folder was probably refused. */
async function orUndefined<T>(
  asked: Promise<T>,
  slowAfterMs: number,
  onSlow: () => void,
): Promise<T | undefined> {
  const slow = setTimeout(onSlow, slowAfterMs);
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
