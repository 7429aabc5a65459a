import "./choose.css";
import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { PickOrDrop } from "./pick-or-drop.tsx";
import { ReadOnly } from "./read-only.tsx";
import type { ComparedBy, ScanSource } from "../scan/scan-messages.ts";

/** `comparedBy` is what the person chose beforehand, if they did. */
type Choose = (source: ScanSource, comparedBy: ComparedBy | undefined) => void;

/** Firefox has no directory picker and cannot write to a folder. */
const canMoveFiles = "showDirectoryPicker" in globalThis;

export function ChooseFolder(props: { onChoose: Choose }) {
  const { t } = usePage();
  const [isShared, setIsShared] = useState(false);
  const onChoose = (source: ScanSource) =>
    props.onChoose(source, isShared ? "nameAndSize" : undefined);
  return (
    <section class="card flow" aria-labelledby="cleanup-which">
      <h2 id="cleanup-which">{t("cleanup.chooseTitle")}</h2>
      {canMoveFiles ? <PickOrDrop onChoose={onChoose} /> : <ReadOnly onChoose={onChoose} />}
      <div class="small">
        <label class="row row--tight row--one">
          <input
            type="checkbox"
            id="cleanup-shared"
            checked={isShared}
            aria-describedby="cleanup-shared-body"
            onChange={(event) => setIsShared(event.currentTarget.checked)}
          />
          {t("cleanup.cloud.shared")}
        </label>
        <p class="tiny soft" id="cleanup-shared-body">
          {t("cleanup.cloud.sharedBody")}
        </p>
      </div>
    </section>
  );
}
