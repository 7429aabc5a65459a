import "./choose.css";
import { usePage } from "../../../ui/page-context.ts";
import { FolderInput } from "./folder-input.tsx";
import { PickOrDrop } from "./pick-or-drop.tsx";
import type { ScanSource } from "../scan/scan-messages.ts";

type Props = { onChoose: (source: ScanSource) => void };

/** Firefox has no directory picker and cannot write to a folder. */
const canMoveFiles = "showDirectoryPicker" in globalThis;

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
      <FolderInput id="cleanup-input" label={t("cleanup.input")} isMain onChoose={onChoose} />
    </>
  );
}
