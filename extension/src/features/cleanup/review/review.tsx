import { NothingFoundIllustration } from "@digital-cleanup/ui/illustrations/nothing-found.tsx";
import "./review.css";
import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { LeftAloneSection } from "../left-alone/left-alone-section.tsx";
import { savedRules } from "../left-alone/saved-rules.ts";
import { PathListNote } from "../outcome/path-list-note.tsx";
import { createFileOpener } from "../pictures/open-reviewed-file.ts";
import { PicturesProvider } from "../pictures/pictures-context.tsx";
import type { PhotoResult } from "../photos/photo-result.ts";
import { usePhotoLook } from "../photos/use-photo-look.ts";
import type { Choices } from "../saved/saved-choices.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import { ConfirmEmpty } from "./confirm-empty.tsx";
import { goneFiles } from "./done-step.ts";
import { KindsPage } from "./kinds/kinds-page.tsx";
import type { Kind } from "./kinds/kind.ts";
import { foundBytes, kindsOfReview } from "./kinds/kinds-by-size.ts";
import { OpenedKind } from "./opened-kind.tsx";
import { remainingResult } from "./remaining-result.ts";
import type { Reviewed } from "./reviewed-scan.ts";
import { narrowResult } from "./space/narrow-result.ts";
import { SpaceSection } from "./space/space-section.tsx";
import { useSelection } from "./use-selection.ts";

/** Review of a scan: its kinds, or the files of the one that is opened. */
export function Review(props: {
  reviewed: Reviewed;
  opened: Kind | undefined;
  isBusy: boolean;
  onOpen: (kind: Kind) => void;
  onClose: () => void;
  onConfirm: (kind: Kind, plan: CleanupPlan, choices: Choices) => void;
  onUndo: (kind: Kind) => void;
  onEmpty: () => void;
  onPhotos: (id: string, photos: PhotoResult) => void;
  onRules: (rules: LeaveAloneRules, choices: Choices) => void;
  /** The last of the details. */
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { opened, reviewed } = props;
  const { id, source, choices, done } = reviewed;
  const canMove = "folders" in source;
  const result = useMemo(
    () => remainingResult(reviewed.result, goneFiles(done)),
    [reviewed.result, done],
  );
  const isByName = result.comparedBy === "nameAndSize";
  // A file that is only online would be downloaded to be shown.
  const open = useMemo(() => (isByName ? undefined : createFileOpener(source)), [isByName, source]);
  const search = usePhotoLook({ source, result }, (found) => props.onPhotos(id, found));
  const [scope, setScope] = useState("");
  // Similar photos are reviewed in the whole folder: those of one group may lie in several.
  const photos = scope === "" ? search.photos : undefined;
  const selection = useSelection(id, result, photos, choices, canMove, scope);
  const kinds = kindsOfReview(
    narrowResult(reviewed.result, scope),
    selection.inScope,
    photos,
    done,
  );
  const [isAsking, setIsAsking] = useState(false);
  const { policy, choices: chosen, ticked } = selection;
  const chosenNow = { policy, choices: chosen, ticked };
  const leaveAlone = async (folder: string) => {
    const rules = await savedRules(source);
    props.onRules({ ...rules, folders: [...rules.folders, folder] }, chosenNow);
  };
  return (
    <PicturesProvider open={open}>
      <div class="flow" style={{ "--gap": "var(--space-5)" }}>
        {scope !== "" && (
          <p class="note row" id="cleanup-scope" role="status">
            <span class="whole">{t("cleanup.space.scope", { folder: visibleText(scope) })}</span>
            <Button class="btn--text push" onPress={() => setScope("")}>
              {t("cleanup.space.all")}
            </Button>
          </p>
        )}
        {opened ? (
          <OpenedKind
            kind={opened}
            canMove={canMove}
            isBusy={props.isBusy}
            selection={selection}
            search={search}
            onConfirm={(plan) => props.onConfirm(opened, plan, chosenNow)}
            onClose={props.onClose}
          />
        ) : (
          <>
            <ScanNotes result={result} />
            {kinds.length > 0 ? (
              <KindsPage
                kinds={kinds}
                leftBytes={foundBytes(selection.inScope, photos)}
                done={done}
                search={search}
                isByName={isByName}
                isBusy={props.isBusy}
                onOpen={props.onOpen}
                onUndo={props.onUndo}
                onEmpty={() => setIsAsking(true)}
              />
            ) : (
              <NothingFound result={result} />
            )}
            <details id="cleanup-details" class="small" open={kinds.length === 0}>
              <summary>{t("cleanup.details")}</summary>
              <div class="flow">
                <SpaceSection
                  result={result}
                  isBusy={props.isBusy}
                  onReview={(folder) => {
                    setScope(folder);
                    scrollTo({ top: 0 });
                  }}
                  onLeaveAlone={(folder) => void leaveAlone(folder).catch(reportError)}
                />
                <LeftAloneSection
                  source={source}
                  result={result}
                  isBusy={props.isBusy}
                  onChange={(rules) => props.onRules(rules, chosenNow)}
                />
                {props.children}
              </div>
            </details>
          </>
        )}
        {isAsking && (
          <ConfirmEmpty done={done} onConfirm={props.onEmpty} onClose={() => setIsAsking(false)} />
        )}
      </div>
    </PicturesProvider>
  );
}

function NothingFound({ result }: { result: ScanResult }) {
  const { t, format } = usePage();
  const { files, bytes, comparedBy, isComplete } = result;
  if (!isComplete) return null;
  const [none, noneBody] =
    comparedBy === "content"
      ? (["cleanup.noneTitle", "cleanup.noneBody"] as const)
      : (["cleanup.sameName.none", "cleanup.sameName.noneBody"] as const);
  return (
    <section class="card pictured">
      <NothingFoundIllustration />
      <div class="flow">
        <h2>{t(files === 0 ? "cleanup.noFileTitle" : none)}</h2>
        <p>
          {files === 0
            ? t("cleanup.hiddenFiles")
            : t(noneBody, { count: files, bytes: format.bytes(bytes) })}
        </p>
      </div>
    </section>
  );
}

/** What a scan left out: it was stopped, or files could not be read. */
function ScanNotes({ result: { isComplete, unreadable } }: { result: ScanResult }) {
  const { t } = usePage();
  return (
    <>
      {!isComplete && <p class="note note--caution small">{t("cleanup.stopped")}</p>}
      <PathListNote text="cleanup.unreadable" lines={unreadable} />
    </>
  );
}
