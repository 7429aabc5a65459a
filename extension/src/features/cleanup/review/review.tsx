import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BalanceNote } from "./balance-note.tsx";
import { ConfirmSetAside } from "./confirm-set-aside.tsx";
import { totalFreeableBytes } from "../scan/total-freeable-bytes.ts";
import { GroupList } from "./group-list.tsx";
import { KindList } from "./kind-list.tsx";
import { kindsBySize, SizeByKind } from "./size-by-kind.tsx";
import { ReviewDock } from "./review-dock.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import type { Choices } from "../saved/saved-choices.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import type { Reviewed } from "./reviewed-scan.ts";
import { useSelection } from "./use-selection.ts";

/** Review of a scan: the next step sets the chosen files aside, or makes a checklist if the browser cannot write. */
export function Review(props: {
  reviewed: Reviewed;
  isBusy: boolean;
  onConfirm: (plan: CleanupPlan, choices: Choices) => void;
  onChooseAnother: () => void;
}) {
  const { t } = usePage();
  const { id, source, result, choices } = props.reviewed;
  const selection = useSelection(id, result, choices);
  const [isAsking, setIsAsking] = useState(false);
  const canMove = "folders" in source;
  const freeable = totalFreeableBytes(result.groups);
  const confirm = () => {
    const { policy, choices: chosen, ticked, plan } = selection;
    props.onConfirm(plan, { policy, choices: chosen, ticked });
  };
  const startNextStep = () => (canMove ? setIsAsking(true) : confirm());
  const quick = () => {
    selection.applyRuleOnly();
    if (canMove) setIsAsking(true);
  };
  return (
    <div class="flow" style={{ "--gap": "var(--space-5)" }}>
      <ReviewFigures name={source.name} result={result} />
      {freeable > 0 && <BalanceNote bytes={freeable} onQuick={quick} />}
      {result.groups.length === 0 && result.isComplete && <NoDuplicates result={result} />}
      <SizeByKind result={result} />
      {kindsBySize(result).map(({ kind }) =>
        kind === "duplicates" ? (
          <GroupList key={kind} groups={result.groups} selection={selection} />
        ) : (
          <KindList key={kind} kind={kind} files={result.kinds[kind]} selection={selection} />
        ),
      )}
      <p class="tiny soft">
        {t("cleanup.noEmptyFolders")} {isWorkBuild && t("cleanup.noOld")}
      </p>
      <ReviewDock
        plan={selection.plan}
        canMove={canMove}
        isBusy={props.isBusy}
        onUntickAll={selection.untickAll}
        onChooseAnother={props.onChooseAnother}
        onNextStep={startNextStep}
      />
      {isAsking && (
        <ConfirmSetAside
          plan={selection.plan}
          policy={selection.policy}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

function NoDuplicates({ result: { files, bytes } }: { result: ScanResult }) {
  const { t, format } = usePage();
  return (
    <section class="card flow">
      <div class="soft">
        <Icon name="list" size={28} />
      </div>
      <h2>{t(files === 0 ? "cleanup.noFileTitle" : "cleanup.noneTitle")}</h2>
      <p>
        {files === 0
          ? t("cleanup.hiddenFiles")
          : t("cleanup.noneBody", { count: files, bytes: format.bytes(bytes) })}
      </p>
    </section>
  );
}
