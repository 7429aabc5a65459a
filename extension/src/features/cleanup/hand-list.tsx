import {
  checkByHand,
  type CleanupPlan,
  countDeleted,
  type FileFacts,
  type HandCheck,
  type PlannedMove,
} from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { appendAction, today } from "../../platform/action-log.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { newBatchId } from "./cleanup-actions.ts";
import { FolderInput } from "./folder-input.tsx";
import { PathList } from "./path-list.tsx";
import { listFiles } from "./run-scan.ts";
import type { ScanSource } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";

type Props = {
  name: string;
  plan: CleanupPlan;
  result: ScanResult;
  onChecked: (check: HandCheck) => void;
  onProblem: (text: string) => void;
};

/** Files that were seen and are to stay: where none is left, it is another folder. */
function witnessesOf({ kinds }: ScanResult, moves: readonly PlannedMove[]): FileFacts[] {
  const planned = new Set(moves.map((move) => move.path));
  return [
    ...Object.values(kinds)
      .flat()
      .filter((file) => !planned.has(file.path)),
    ...moves.flatMap((move) => move.keptCopies),
  ];
}

/** For browsers that only read: the list to delete by hand, then counting what is really gone. */
export function HandList({ name, plan, result, onChecked, onProblem }: Props) {
  const { t } = usePage();
  const [moves, setMoves] = useState<readonly PlannedMove[]>(plan.moves);
  const [isCopied, setIsCopied] = useState(false);
  const paths = moves.map((move) => `${name}/${move.path}`);

  const copy = async () => {
    await navigator.clipboard.writeText(paths.join("\n"));
    setIsCopied(true);
  };
  const recount = async (source: ScanSource) => {
    if (source.name !== name) {
      onProblem(t("cleanup.otherFolder", { name: source.name }));
      return;
    }
    const check = checkByHand(moves, witnessesOf(result, plan.moves), await listFiles(source));
    const now = new Date();
    for (const action of countDeleted(newBatchId(now), today(now), check.gone)) {
      await appendAction(action);
    }
    // What was counted leaves the list, so that counting again counts only what is new.
    setMoves([...check.still, ...check.unsure]);
    onChecked(check);
  };
  if (moves.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="cleanup-by-hand">
      <h2 id="cleanup-by-hand">{t("cleanup.listTitle")}</h2>
      <p>{t("cleanup.listBody")}</p>
      <PathList label={t("cleanup.listPaths")} lines={paths} />
      <div class="row">
        <button type="button" class="btn" onClick={() => void copy().catch(reportError)}>
          {t("cleanup.copyList")}
        </button>
        <span class="small" role="status">
          {isCopied && t("common.copied")}
        </span>
      </div>
      <h3>{t("cleanup.recount")}</h3>
      <FolderInput
        id="cleanup-recount"
        label={t("cleanup.recountFolder", { name })}
        onChoose={(source) => void recount(source).catch(reportError)}
      />
    </section>
  );
}
