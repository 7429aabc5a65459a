import { sumBytes } from "@digital-cleanup/cleaner";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { DownloadedFile } from "./downloaded-file.ts";
import { PathList } from "../../ui/lists/path-list.tsx";

export function ConfirmDelete(props: {
  files: DownloadedFile[];
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t, format } = usePage();
  const { files } = props;
  return (
    <Dialog
      title={t("downloads.confirmTitle", { count: files.length })}
      confirmId="downloads-confirm"
      confirmLabel={t("downloads.confirm")}
      isDanger
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p class="note note--danger small">
        {t("downloads.confirmBody", { bytes: format.bytes(sumBytes(files)) })}
      </p>
      <details class="small">
        <summary>{t("downloads.fullList")}</summary>
        <PathList label={t("downloads.fullList")} lines={files.map(({ name }) => name)} />
      </details>
    </Dialog>
  );
}
