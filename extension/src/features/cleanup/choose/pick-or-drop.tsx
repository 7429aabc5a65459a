import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { takeBegunPick } from "./begun-pick.ts";
import { distinctFolders, isTrash } from "./distinct-folders.ts";
import { type Dropped, droppedItems } from "./dropped.ts";
import { FolderQueue } from "./folder-queue.tsx";
import { ReadInstead } from "./read-instead.tsx";
import { rememberFoldersWithTrash } from "../trash/folders-with-trash.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import { usePageDrop } from "../../../ui/files/use-page-drop.ts";
import { useReadDrop } from "./use-read-drop.ts";

/**
 * Chromium may replace the picker with a dialog that refuses the folder, and does not report it to the page. After this time
 * the page shows the other way; a picker that is still open covers it.
 */
const slowPickerMs = 6000;

const slowDropMs = 3000;

/** `refused`: the browser gave no folder, or not yet. It does not tell a refusal from a picker that was closed. */
type Problem = { kind: "refused"; dropped: Dropped[] } | { kind: "trashItself" };

/** Chromium only: a button that opens the folder picker, and a drop zone for one or more folders, or for files. */
export function PickOrDrop({ onChoose }: { onChoose: (source: ScanSource) => void }) {
  const { t } = usePage();
  const [problem, setProblem] = useState<Problem>();
  const [isOver, setIsOver] = useState(false);
  const [queued, setQueued] = useState<FileSystemDirectoryHandle[]>([]);
  const reading = useReadDrop(onChoose);

  const scan = async (handles: FileSystemDirectoryHandle[]) => {
    if (handles.some(isTrash)) {
      setProblem({ kind: "trashItself" });
      return;
    }
    const folders = await distinctFolders(handles);
    void rememberFoldersWithTrash(handles).catch(reportError);
    onChoose({ name: folders.map(({ name }) => name).join(", "), folders });
  };
  const refuse = (dropped: Dropped[]) => setProblem({ kind: "refused", dropped });
  const pick = async (
    use: (handle: FileSystemDirectoryHandle) => unknown,
    picking = showDirectoryPicker({ mode: "readwrite" }),
  ) => {
    setProblem(undefined);
    const picked = await orUndefined(picking, slowPickerMs, () => refuse([]));
    if (!picked) refuse([]);
    else {
      setProblem(undefined);
      await use(picked);
    }
  };
  const drop = async (event: DragEvent) => {
    setProblem(undefined);
    const dropped = droppedItems(event);
    if (dropped.length === 0) return;
    // For the home folder, Desktop, Documents and Downloads, Chromium asks for another folder and may never resolve.
    const asked = Promise.all(dropped.map(({ handle }) => handle));
    const handles = await orUndefined(asked, slowDropMs, () => refuse(dropped));
    if (!handles) refuse(dropped);
    else if (handles.every((handle) => handle instanceof FileSystemDirectoryHandle)) {
      await scan([...queued, ...handles]);
    } else await reading.read(dropped);
  };
  const act = (work: Promise<unknown>) => void work.catch(reportError);
  useEffect(() => {
    const begun = takeBegunPick();
    if (begun && "handle" in begun) act(pick((handle) => scan([handle]), begun.handle));
  }, []);
  usePageDrop({ onOver: setIsOver, onDrop: (event) => act(drop(event)) });
  const isRefused = problem?.kind === "refused";
  const choose = () => act(pick((handle) => scan([...queued, handle])));
  return (
    <>
      <div id="cleanup-drop" class={`drop flow ${isOver ? "drop--over" : ""}`}>
        {isRefused ? (
          <>
            <ReadInstead dropped={problem.dropped} onChoose={onChoose} onRead={reading.read} />
            <Button class="btn--text" id="cleanup-choose" onPress={choose}>
              {t("cleanup.chooseAnother")}
            </Button>
          </>
        ) : (
          <>
            <Button
              class={`btn--big ${queued.length === 0 ? "btn--main" : ""}`}
              id="cleanup-choose"
              onPress={choose}
            >
              <Icon name="folder" /> {t("cleanup.choose")}
            </Button>
            <p class="small soft">{t("cleanup.drop")}</p>
            <Button class="btn--text" id="cleanup-blocked" onPress={() => refuse([])}>
              {t("cleanup.blocked")}
            </Button>
          </>
        )}
      </div>
      <FolderQueue
        names={queued.map(({ name }) => name)}
        onAdd={() => act(pick((handle) => setQueued([...queued, handle])))}
        onRemove={(index) => setQueued(queued.toSpliced(index, 1))}
        onScan={() => act(scan(queued))}
      />
      <div role="status">
        {problem?.kind === "trashItself" && (
          <p class="note note--caution small">{t("cleanup.trashItself")}</p>
        )}
        {reading.isReading && <p class="small">{t("cleanup.readingNames")}</p>}
      </div>
      <p class="small soft">{t("cleanup.hiddenFiles")}</p>
    </>
  );
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
