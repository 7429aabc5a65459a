import { trashFolder } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { droppedFolder } from "./drop-folder.ts";
import { FolderInput } from "./folder-input.tsx";
import type { ScanSource } from "./scan-messages.ts";

type Props = { onChoose: (source: ScanSource) => void };
type Problem = "refused" | "notFolder" | "trashItself";

/** Whether this browser hands over folders that can be written in. */
export const canMoveFiles = "showDirectoryPicker" in globalThis;

export function ChooseFolder({ onChoose }: Props) {
  const { t } = usePage();
  return (
    <section class="card flow" aria-labelledby="cleanup-which">
      <h2 id="cleanup-which">{t("cleanup.chooseTitle")}</h2>
      {canMoveFiles ? <PickOrDrop onChoose={onChoose} /> : <ReadOnly onChoose={onChoose} />}
    </section>
  );
}

function ReadOnly({ onChoose }: Props) {
  const { t } = usePage();
  return (
    <>
      <p class="small">{t("cleanup.choosing")}</p>
      <FolderInput id="cleanup-input" label={t("cleanup.input")} onChoose={onChoose} />
    </>
  );
}

function PickOrDrop({ onChoose }: Props) {
  const { t } = usePage();
  const [problem, setProblem] = useState<Problem>();
  const [isOver, setIsOver] = useState(false);

  const take = (handle: FileSystemDirectoryHandle) => {
    if (handle.name === trashFolder) setProblem("trashItself");
    else onChoose({ name: handle.name, handle });
  };
  const pick = async () => {
    setProblem(undefined);
    try {
      take(await showDirectoryPicker({ mode: "readwrite" }));
    } catch (error) {
      // The person closed the picker: nothing to say.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  };
  const drop = async (event: DragEvent) => {
    setProblem(undefined);
    setIsOver(false);
    const dropped = await droppedFolder(event, () => setProblem("refused"));
    if (typeof dropped === "string") setProblem(dropped);
    else take(dropped);
  };
  return (
    <>
      <div
        id="cleanup-drop"
        class={`drop flow ${isOver ? "drop--over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          void drop(event).catch(reportError);
        }}
      >
        <button
          type="button"
          class="btn btn--main btn--big"
          id="cleanup-choose"
          onClick={() => void pick().catch(reportError)}
        >
          <Icon name="folder" /> {t("cleanup.choose")}
        </button>
        <p class="small soft">{t("cleanup.drop")}</p>
      </div>
      <div role="status">
        {problem && <p class="note note--caution small">{t(`cleanup.${problem}`)}</p>}
      </div>
      <h3>{t("cleanup.refusedTitle")}</h3>
      <p class="small">{t("cleanup.refusedFolders")}</p>
      <p class="small soft">{t("cleanup.hiddenFiles")}</p>
    </>
  );
}
