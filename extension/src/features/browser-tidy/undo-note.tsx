import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";

/** A live region with the result of the last step, and its undo button if it can be undone. */
export function UndoNote(props: {
  id: string;
  text: string;
  undo: "browserTidy.reopen" | "browserTidy.restore";
  /** How many items can be brought back. */
  count: number;
  onUndo: () => void;
}) {
  const { t } = usePage();
  const { count } = props;
  return (
    <div role="status" class="row" id={`${props.id}-said`}>
      {props.text && <p>{props.text}</p>}
      {count > 0 && (
        <Button id={`${props.id}-undo`} onPress={props.onUndo}>
          <Icon name="undo" size={16} /> {t(props.undo, { count })}
        </Button>
      )}
      {count > 0 && <span class="tiny soft">{t("browserTidy.undoUntil")}</span>}
    </div>
  );
}
