import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { chosenFolders, isTrash } from "./distinct-folders.ts";
import { droppedFolders } from "./dropped-folders.ts";
import { GatheredFolders } from "./folder-queue.tsx";
import { pickFolder } from "./pick-folder.ts";
import { rememberTrash } from "../trash/remember-trash.ts";
import { RefusedHelp } from "./blocked-folders-help.tsx";
import type { ScanSource } from "../scan/scan-messages.ts";
import { useDropAnywhere } from "./use-page-drop.ts";

type Problem = "refused" | "notYet" | "closed" | "notFolder" | "trashItself";
const maybeRefused: (Problem | undefined)[] = ["refused", "notYet", "closed"];

/** Chromium's two ways to a folder: its own chooser, one at a time, and a drop of as many as one likes. */
export function PickOrDrop({ onChoose }: { onChoose: (source: ScanSource) => void }) {
  const { t } = usePage();
  const [problem, setProblem] = useState<Problem>();
  const [isOver, setIsOver] = useState(false);
  const [gathered, setGathered] = useState<FileSystemDirectoryHandle[]>([]);

  const scan = async (handles: FileSystemDirectoryHandle[]) => {
    if (handles.some(isTrash)) {
      setProblem("trashItself");
      return;
    }
    const folders = await chosenFolders(handles);
    void rememberTrash(handles).catch(reportError);
    onChoose({ name: folders.map(({ name }) => name).join(", "), folders });
  };
  const pick = async (use: (handle: FileSystemDirectoryHandle) => unknown) => {
    setProblem(undefined);
    const picked = await pickFolder(() => setProblem("notYet"));
    setProblem(picked ? undefined : "closed");
    if (picked) await use(picked);
  };
  const drop = async (event: DragEvent) => {
    setProblem(undefined);
    const dropped = await droppedFolders(event, () => setProblem("refused"));
    if (typeof dropped === "string") setProblem(dropped);
    else await scan([...gathered, ...dropped]);
  };
  const act = (work: Promise<unknown>) => void work.catch(reportError);
  useDropAnywhere({ onOver: setIsOver, onDrop: (event) => act(drop(event)) });
  return (
    <>
      <div id="cleanup-drop" class={`drop flow ${isOver ? "drop--over" : ""}`}>
        <button
          type="button"
          class={`btn btn--big ${gathered.length === 0 ? "btn--main" : ""}`}
          id="cleanup-choose"
          onClick={() => act(pick((handle) => scan([...gathered, handle])))}
        >
          <Icon name="folder" /> {t("cleanup.choose")}
        </button>
        <p class="small soft">{t("cleanup.drop")}</p>
      </div>
      <GatheredFolders
        handles={gathered}
        onAdd={() => act(pick((handle) => setGathered([...gathered, handle])))}
        onRemove={(handle) => setGathered(gathered.filter((other) => other !== handle))}
        onScan={() => act(scan(gathered))}
      />
      <div role="status">
        {problem && (
          <p class={`note small ${problem === "closed" ? "" : "note--caution"}`}>
            {t(`cleanup.${problem}`)}
          </p>
        )}
      </div>
      <RefusedHelp isOpen={maybeRefused.includes(problem)} onChoose={onChoose} />
      <p class="small soft">{t("cleanup.hiddenFiles")}</p>
    </>
  );
}
