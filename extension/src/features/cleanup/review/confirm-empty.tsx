import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { PathList } from "../../../ui/lists/path-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { DoneStep } from "./done-step.ts";

/** Asked before everything that is set aside in a review is deleted. */
export function ConfirmEmpty(props: {
  done: readonly DoneStep[];
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = usePage();
  const moves = props.done.flatMap((step) => (step.batch ? step.moves : []));
  return (
    <Dialog
      title={t("cleanup.emptyTitle", { count: moves.length })}
      confirmId="cleanup-empty-confirm"
      confirmLabel={t("cleanup.emptyConfirm")}
      isDanger
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p>{t("cleanup.emptyShort")}</p>
      <details class="small">
        <summary>{t("cleanup.seeWhich")}</summary>
        <PathList label={t("cleanup.fullList")} lines={moves.map(({ path }) => path)} />
      </details>
    </Dialog>
  );
}
