import { sumBytes } from "@digital-cleanup/cleaner";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BrowserDeletes, isOfDownloads } from "./delete/browser-deletes.tsx";
import type { Listed } from "./delete/delete-listed.ts";
import { useDeletable } from "./delete/use-deletable.ts";
import { placeOf } from "./delete/match-downloads.ts";
import { FolderInput } from "../choose/folder-input.tsx";
import { PathList } from "../../../ui/lists/path-list.tsx";
import { openCommand } from "../open-command.ts";
import type { Checklist as SavedChecklist } from "./saved-checklists.ts";
import type { ReadFile, ScanSource } from "../scan/scan-messages.ts";

type Props = {
  list: SavedChecklist;
  /** Those that were read in this visit. */
  files: ReadFile[];
  isBusy: boolean;
  onDelete: (listed: Listed) => void;
  onRecount: (source: ScanSource) => void;
  onBack: () => void;
  onChooseAnother: () => void;
};

/** Files that cannot be set aside: what the browser can delete of them, the list to delete by hand, then a recount. */
export function Checklist(props: Props) {
  const { t, format } = usePage();
  const { list, onBack, onChooseAnother } = props;
  const canDelete = props.files.length > 0;
  const deletable = useDeletable(list, props.files);
  const isForBrowser =
    canDelete && (deletable.moves.length > 0 || (isOfDownloads(list) && !deletable.hasDownloads));
  const { moves } = list;
  const paths = moves.map(({ path }) => placeOf(list, path));
  const bytes = sumBytes(moves);
  return (
    <section class="card flow" aria-labelledby="cleanup-by-hand">
      <h2 id="cleanup-by-hand">{t("cleanup.listTitle")}</h2>
      <p>
        <b>{t("cleanup.listCount", { count: moves.length, bytes: format.bytes(bytes) })}</b>{" "}
        <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>{" "}
        <span class="soft">{t("cleanup.listKept")}</span>
      </p>
      {list.isByName && <p class="note note--caution small">{t("cleanup.sameName.list")}</p>}
      {canDelete && <BrowserDeletes {...props} deletable={deletable} />}
      <h3>{t("cleanup.listDelete")}</h3>
      <PathList label={t("cleanup.listPaths")} lines={paths} />
      <CopyButton label={t("cleanup.copyList")} text={paths.join("\n")} />
      <p class="small">
        {t("cleanup.listByCommand")} <code>{openCommand}</code>
      </p>
      {list.roots?.length !== 0 && (
        <Recount list={list} isMain={!isForBrowser} onRecount={props.onRecount} />
      )}
      <div class="row">
        <Button class="btn--text" id="cleanup-to-review" onPress={onBack}>
          {t("cleanup.toReview")}
        </Button>
        <Button class="btn--text" onPress={onChooseAnother}>
          {t("cleanup.chooseAnother")}
        </Button>
      </div>
    </section>
  );
}

/** Of several folders, each is counted by itself. */
function Recount(props: Pick<Props, "list" | "onRecount"> & { isMain: boolean }) {
  const { t } = usePage();
  const { name, roots } = props.list;
  return (
    <>
      <h3>{t("cleanup.recount")}</h3>
      <p class="small">{t("cleanup.listBody")}</p>
      <FolderInput
        id="cleanup-recount"
        label={t(roots ? "cleanup.recountEach" : "cleanup.recountFolder", { name })}
        isMain={props.isMain}
        onChoose={props.onRecount}
      />
    </>
  );
}
