import { sumBytes } from "@digital-cleanup/cleaner";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { FolderInput } from "../choose/folder-input.tsx";
import { PathList } from "../../../ui/lists/path-list.tsx";
import { openCommand } from "../open-command.ts";
import type { Checklist as SavedChecklist } from "./saved-checklists.ts";
import type { ScanSource } from "../scan/scan-messages.ts";

type Props = {
  list: SavedChecklist;
  onRecount: (source: ScanSource) => void;
  onBack: () => void;
  onChooseAnother: () => void;
};

/** For browsers without write access: a list of files to delete by hand, then a recount of the deleted ones. */
export function Checklist({ list, onRecount, onBack, onChooseAnother }: Props) {
  const { t, format } = usePage();
  const { name, moves } = list;
  const paths = moves.map((move) => `${name}/${move.path}`);
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
      <h3>{t("cleanup.listDelete")}</h3>
      <PathList label={t("cleanup.listPaths")} lines={paths} />
      <CopyButton label={t("cleanup.copyList")} text={paths.join("\n")} />
      <p class="small">
        {t("cleanup.listByCommand")} <code>{openCommand}</code>
      </p>
      <h3>{t("cleanup.recount")}</h3>
      <p class="small">{t("cleanup.listBody")}</p>
      <FolderInput
        id="cleanup-recount"
        label={t("cleanup.recountFolder", { name })}
        isMain
        onChoose={onRecount}
      />
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
