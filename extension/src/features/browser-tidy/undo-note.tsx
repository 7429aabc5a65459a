import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";

/** A live region with the result of the last step, and its undo button if it can be undone. */
export function UndoNote(props: {
  id: string;
  text: string;
  undoLabel?: string;
  onUndo: () => void;
}) {
  const { t } = usePage();
  return (
    <div role="status" class="row" id={`${props.id}-said`}>
      {props.text && <p>{props.text}</p>}
      {props.undoLabel && (
        <button type="button" class="btn" id={`${props.id}-undo`} onClick={props.onUndo}>
          <Icon name="undo" size={16} /> {props.undoLabel}
        </button>
      )}
      {props.undoLabel && <span class="tiny soft">{t("browserTidy.undoUntil")}</span>}
    </div>
  );
}
