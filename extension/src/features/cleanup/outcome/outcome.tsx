import {
  type EmptyReport,
  type FileFacts,
  type MoveReport,
  sumBytes,
} from "@digital-cleanup/cleaner";
import type { ComponentChildren } from "preact";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { PathListNote } from "./path-list-note.tsx";
import type { Outcome, Volume } from "./cleanup-outcome.ts";
import { outcomeCsv } from "./outcome-csv.ts";
import { Bytes, Count } from "@digital-cleanup/ui/figures/quantity.tsx";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";

/** The bytes of the files that were deleted; 0 if there are none. */
export function deletedBytes(outcome: Outcome | undefined): number {
  if (outcome?.kind === "emptied") return sumBytes(outcome.report.deleted);
  return outcome?.kind === "checked" ? sumBytes(outcome.check.deleted) : 0;
}

/** The result of the last step, in a live region. With `isShownBelow` the page shows what moved, so that it is only spoken. */
export function OutcomeCard(props: { outcome: Outcome | undefined; isShownBelow?: boolean }) {
  const { outcome } = props;
  const isSpoken = Boolean(props.isShownBelow) && outcome !== undefined && isWhole(outcome);
  return (
    <div id="cleanup-result" role="status" class={isSpoken ? "hidden" : undefined}>
      {outcome?.kind === "problem" && <p class="note note--caution">{outcome.text}</p>}
      {outcome && outcome.kind !== "problem" && (
        <div class={isSpoken ? undefined : "card flow"}>
          <OutcomeBody outcome={outcome} />
          {!isSpoken && <SaveCsv outcome={outcome} />}
        </div>
      )}
    </div>
  );
}

/** Whether files moved, all of those that were to move. */
export const isWhole = (outcome: Outcome): boolean =>
  (outcome.kind === "aside" || outcome.kind === "undone") &&
  outcome.report.refused.length + outcome.declined.length === 0 &&
  outcome.problem === undefined;

function OutcomeBody({ outcome }: { outcome: Exclude<Outcome, { kind: "problem" }> }) {
  switch (outcome.kind) {
    case "aside":
    case "undone":
      return <Moved {...outcome} />;
    case "emptied":
      return <Emptied report={outcome.report} />;
    case "checked":
      return <Checked {...outcome} />;
  }
}

export function SaveCsv({ outcome }: { outcome: Outcome }) {
  const { t } = usePage();
  const save = () => saveFile(t("cleanup.csv.file"), "text/csv", outcomeCsv(t, outcome));
  return (
    <details class="small">
      <summary>{t("cleanup.keepTrace")}</summary>
      <Button class="btn--text" onPress={save}>
        {t("cleanup.csv.save")}
      </Button>
    </details>
  );
}

type MovedProps = Extract<Outcome, { report: MoveReport; kind: "aside" | "undone" }>;
function Moved({ kind, report, declined, problem }: MovedProps) {
  const { t } = usePage();
  const count = report.moved.length;
  return (
    <>
      {count > 0 && (
        <Headline count={count}>
          {t(kind === "aside" ? "cleanup.asideDone" : "cleanup.undone", { count })}
          {kind === "aside" && (
            <>
              ,{" "}
              <b>
                <Bytes id="cleanup-outcome-bytes" bytes={sumBytes(report.moved)} />
              </b>{" "}
              {t("cleanup.toFree")}
            </>
          )}
        </Headline>
      )}
      {problem && <p class="note note--caution small">{problem}</p>}
      <PathListNote
        text={kind === "aside" ? "cleanup.asked.declined" : "cleanup.asked.left"}
        lines={declined}
      />
      <PathListNote
        text="cleanup.notMoved"
        lines={report.refused.map(
          ({ path, reason }) => `${path} : ${t(`cleanup.refusal.${reason}`)}`,
        )}
      />
    </>
  );
}

function Emptied({ report }: { report: EmptyReport }) {
  const { deleted, failed, lastCopies, leftBehind, isCounted } = report;
  return (
    <>
      {(deleted.length > 0 || failed.length === 0) && (
        <Deleted files={deleted} isCounted={isCounted} />
      )}
      <PathListNote text="cleanup.notEmptied" lines={failed} />
      <PathListNote text="cleanup.lastCopies" lines={lastCopies} />
      <PathListNote text="cleanup.leftBehind" lines={leftBehind} />
    </>
  );
}

function Checked({ check, volume }: Extract<Outcome, { kind: "checked" }>) {
  const { t, format } = usePage();
  const { deleted, remaining, uncertain } = check;
  const inWords = ({ files, bytes }: Volume) =>
    t("cleanup.volume", { count: files, bytes: format.bytes(bytes) });
  return (
    <>
      <Deleted files={deleted} isCounted />
      {volume && (
        <p class="small soft">
          {t("cleanup.beforeAfter", {
            before: inWords(volume.before),
            after: inWords(volume.after),
          })}
        </p>
      )}
      <PathListNote text="cleanup.stillThere" lines={remaining.map(pathOf)} />
      <PathListNote text="cleanup.unsure" lines={uncertain.map(pathOf)} />
    </>
  );
}

function Deleted({ files, isCounted }: { files: readonly FileFacts[]; isCounted: boolean }) {
  const { t } = usePage();
  return (
    <div>
      <p class="figure" style={{ "--size": "var(--text-3xl)" }}>
        <Bytes id="cleanup-outcome-bytes" bytes={sumBytes(files)} />{" "}
        <small>{t("cleanup.freed")}</small>
      </p>
      <p>
        <Count count={files.length} /> {t("cleanup.emptied", { count: files.length })}{" "}
        {isCounted && <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>}
      </p>
      {!isCounted && <p class="small soft">{t("cleanup.foreignEmptied")}</p>}
    </div>
  );
}

function Headline({ count, children }: { count: number; children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <div class="row row--base" style={{ "--gap": "var(--space-5)" }}>
      <p class="figure">
        <Count count={count} />
      </p>
      <p>
        {children} <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
      </p>
    </div>
  );
}

const pathOf = ({ path }: FileFacts): string => path;
