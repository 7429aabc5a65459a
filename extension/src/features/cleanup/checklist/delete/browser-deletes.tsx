import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { downloadsPermission } from "../../../../platform/downloads.ts";
import { Button } from "../../../../ui/button.tsx";
import { PathList } from "../../../../ui/lists/path-list.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { PermissionGate } from "../../../../ui/permission-gate.tsx";
import type { Checklist } from "../saved-checklists.ts";
import type { Listed } from "./delete-listed.ts";
import type { Deletable } from "./use-deletable.ts";

/** The name of the folder of downloads on the disk, also as French desktops name it. */
export const isOfDownloads = ({ name, roots = [name] }: Checklist): boolean =>
  roots.length === 0 ||
  roots.some((root) => /^(downloads|téléchargements)$/i.test(root.normalize()));

/** What the browser can delete of a list, permanently. Nothing if it can delete nothing. */
export function BrowserDeletes(props: {
  list: Checklist;
  deletable: Deletable;
  isBusy: boolean;
  onDelete: (listed: Listed) => void;
}) {
  const { t } = usePage();
  const { listed, moves, asked, hasDownloads } = props.deletable;
  const [isAsking, setIsAsking] = useState(false);
  const count = moves.length;
  return (
    <div class="flow" id="cleanup-browser-deletes">
      {count > 0 && (
        <p>
          <Button
            class="btn--main"
            id="cleanup-delete-listed"
            disabled={props.isBusy}
            onPress={() => setIsAsking(true)}
          >
            {t("cleanup.deleteListed", { count })}
          </Button>
        </p>
      )}
      {isOfDownloads(props.list) && (
        <PermissionGate
          id="cleanup-downloads"
          wanted={downloadsPermission}
          why={t("cleanup.deletesDownloads")}
          allow={t("downloads.allow")}
          isMain={count === 0}
        >
          {hasDownloads && listed.downloads.size === 0 && <p>{t("cleanup.noneDownloaded")}</p>}
        </PermissionGate>
      )}
      {isAsking && (
        <Dialog
          title={t("cleanup.emptyTitle", { count })}
          confirmId="cleanup-delete-confirm"
          confirmLabel={t("cleanup.emptyConfirm")}
          isDanger
          onConfirm={() => props.onDelete({ ...listed, moves })}
          onClose={() => setIsAsking(false)}
        >
          <p>{t("cleanup.emptyShort")}</p>
          {asked.length > 0 && <p>{t("cleanup.asksEach", { count: asked.length })}</p>}
          <details class="small">
            <summary>{t("cleanup.seeWhich")}</summary>
            <PathList label={t("cleanup.fullList")} lines={moves.map(({ path }) => path)} />
          </details>
        </Dialog>
      )}
    </div>
  );
}
