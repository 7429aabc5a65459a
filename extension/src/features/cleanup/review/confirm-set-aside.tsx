import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type CleanupPlan, fileName, type KeepPolicy, trashFolder } from "@digital-cleanup/cleaner";
import { isCommandPage } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { splitAsked } from "../asked/is-asked.ts";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { PathList } from "../../../ui/lists/path-list.tsx";
import { Bytes, Count } from "@digital-cleanup/ui/figures/quantity.tsx";

export function ConfirmSetAside(props: {
  plan: CleanupPlan;
  policy: KeepPolicy;
  isByName: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t, format } = usePage();
  const { moves, bytes } = props.plan;
  const { rule, referenceFolders: [reference] = [] } = props.policy;
  const duplicates = moves.filter(({ keptCopies }) => keptCopies.length > 0).length;
  const alone = moves.length - duplicates;
  const asked = splitAsked(moves).asked.length;
  const biggest = moves.toSorted((a, b) => b.bytes - a.bytes)[0];
  return (
    <Dialog
      title={t("cleanup.confirmTitle", { count: moves.length })}
      confirmId="cleanup-confirm"
      confirmLabel={t("cleanup.setAside")}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <dl class="lines small">
        <div>
          <dt>{t("cleanup.confirmBytes")}</dt>
          <dd>
            <Bytes bytes={bytes} />
          </dd>
        </div>
        {duplicates > 0 && (
          <div>
            <dt>{t("cleanup.confirmRule")}</dt>
            <dd>{t(`cleanup.rule.${rule}`)}</dd>
          </div>
        )}
        {alone > 0 && (
          <div>
            <dt>{t("cleanup.confirmAlone")}</dt>
            <dd>
              <Count count={alone} />
            </dd>
          </div>
        )}
        {duplicates > 0 && reference && (
          <div>
            <dt>{t("cleanup.reference")}</dt>
            <dd class="mono whole">
              <OthersText text={reference} />
            </dd>
          </div>
        )}
        {biggest && (
          <div>
            <dt>{t("cleanup.confirmBiggest")}</dt>
            <dd>
              <OthersText text={fileName(biggest.path)} />, {format.bytes(biggest.bytes)}
            </dd>
          </div>
        )}
      </dl>
      {props.isByName && duplicates > 0 && (
        <p class="note note--caution small">{t("cleanup.sameName.confirm")}</p>
      )}
      {asked > 0 && (
        <p class="note note--caution small">{t("cleanup.asked.confirm", { count: asked })}</p>
      )}
      <p class="note small">
        <b>{t(isCommandPage ? "cleanup.undoUntilDeleted" : "cleanup.undoable")}</b>{" "}
        {!isCommandPage && t("cleanup.whereTo", { folder: trashFolder })}
      </p>
      <details class="small">
        <summary>{t("cleanup.fullList")}</summary>
        <PathList label={t("cleanup.fullList")} lines={moves.map((move) => move.path)} />
      </details>
    </Dialog>
  );
}
