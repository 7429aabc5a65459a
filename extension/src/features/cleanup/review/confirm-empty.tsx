import { sumBytes } from "@digital-cleanup/cleaner";
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
  const { t, format } = usePage();
  const moves = props.done.flatMap((step) => (step.batch ? step.moves : []));
  const bytes = format.bytes(sumBytes(moves));
  return (
    <Dialog
      title={t("cleanup.emptyTitle", { count: moves.length })}
      confirmId="cleanup-empty-confirm"
      confirmLabel={t("cleanup.emptyConfirm")}
      isDanger
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p>{t("cleanup.emptyShort", { bytes })}</p>
      <details class="small">
        <summary>{t("cleanup.fullList")}</summary>
        <PathList label={t("cleanup.fullList")} lines={moves.map(({ path }) => path)} />
      </details>
    </Dialog>
  );
}
