import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";

type Handle = FileSystemDirectoryHandle;

/** Folders chosen one by one, to be scanned together for copies across folders. */
export function FolderQueue(props: {
  handles: Handle[];
  onAdd: () => void;
  onRemove: (handle: Handle) => void;
  onScan: () => void;
}) {
  const { t } = usePage();
  const { handles } = props;
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <div class="flow">
      {handles.length > 0 && (
        <ul class="lines small" aria-label={t("cleanup.gathered")}>
          {handles.map((handle, index) => (
            <li key={index}>
              <span class="mono whole">
                <OthersText text={handle.name} />
              </span>
              <button
                type="button"
                class="btn btn--text"
                aria-label={t("cleanup.leaveOutNamed", {
                  name: visibleText(handle.name),
                })}
                onClick={() => {
                  // The focused button is removed with its folder, so the focus moves first.
                  addButton.current?.focus();
                  props.onRemove(handle);
                }}
              >
                {t("cleanup.leaveOut")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="btn btn--text" ref={addButton} onClick={props.onAdd}>
          {t(handles.length === 0 ? "cleanup.gather" : "cleanup.gatherMore")}
        </button>
        {handles.length > 0 && (
          <button type="button" class="btn btn--main push" onClick={props.onScan}>
            {t("cleanup.readAll", { count: handles.length })}
          </button>
        )}
      </div>
    </div>
  );
}
