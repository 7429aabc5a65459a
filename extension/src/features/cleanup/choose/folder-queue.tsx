import { useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";

type Handle = FileSystemDirectoryHandle;

/** Several folders to read together, chosen one after the other, for copies that lie in different ones. */
export function GatheredFolders(props: {
  handles: Handle[];
  onAdd: () => void;
  onRemove: (handle: Handle) => void;
  onScan: () => void;
}) {
  const { t } = usePage();
  const { handles } = props;
  const gather = useRef<HTMLButtonElement>(null);
  return (
    <div class="flow">
      {handles.length > 0 && (
        <ul class="lines small" aria-label={t("cleanup.gathered")}>
          {handles.map((handle, index) => (
            <li key={index}>
              <span class="mono whole">{handle.name}</span>
              <button
                type="button"
                class="btn btn--text"
                aria-label={t("cleanup.leaveOutNamed", { name: handle.name })}
                onClick={() => {
                  // The button goes with its folder; the focus must not.
                  gather.current?.focus();
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
        <button
          type="button"
          class="btn btn--text"
          ref={gather}
          id="cleanup-gather"
          onClick={props.onAdd}
        >
          {t(handles.length === 0 ? "cleanup.gather" : "cleanup.gatherMore")}
        </button>
        {handles.length > 0 && (
          <button
            type="button"
            class="btn btn--main push"
            id="cleanup-scan-all"
            onClick={props.onScan}
          >
            {t("cleanup.readAll", { count: handles.length })}
          </button>
        )}
      </div>
    </div>
  );
}
