import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useRef } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** Folders chosen one by one, to be scanned together for copies across folders. */
export function FolderQueue(props: {
  names: string[];
  onAdd: () => void;
  onRemove: (index: number) => void;
  onScan: () => void;
}) {
  const { t } = usePage();
  const { names } = props;
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <div class="flow">
      {names.length > 0 && (
        <ul class="lines small" aria-label={t("cleanup.gathered")}>
          {names.map((name, index) => (
            <li key={index}>
              <span class="mono whole">
                <OthersText text={name} />
              </span>
              <Button
                class="btn--text"
                aria-label={t("cleanup.leaveOutNamed", {
                  name: visibleText(name),
                })}
                onPress={() => {
                  // The focused button is removed with its folder, so the focus moves first.
                  addButton.current?.focus();
                  props.onRemove(index);
                }}
              >
                {t("cleanup.leaveOut")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="btn btn--text" ref={addButton} onClick={props.onAdd}>
          {t(names.length === 0 ? "cleanup.gather" : "cleanup.gatherMore")}
        </button>
        {names.length > 0 && (
          <Button class="btn--main push" onPress={props.onScan}>
            {t("cleanup.readAll", { count: names.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
