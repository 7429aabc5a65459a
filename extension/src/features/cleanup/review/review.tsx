import { NothingFoundIllustration } from "@digital-cleanup/ui/illustrations/nothing-found.tsx";
import "./review.css";
import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useMemo, useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { LeftAloneSection } from "../left-alone/left-alone-section.tsx";
import { savedRules } from "../left-alone/saved-rules.ts";
import { createFileOpener } from "../pictures/open-reviewed-file.ts";
import { PicturesProvider } from "../pictures/pictures-context.tsx";
import type { PhotoResult } from "../photos/photo-result.ts";
import type { Choices } from "../saved/saved-choices.ts";
import { PhotoGroups } from "../photos/review/photo-groups.tsx";
import { PhotoSearch } from "../photos/review/photo-search.tsx";
import { usePhotoLook } from "../photos/use-photo-look.ts";
import { fileKinds, type FileKind } from "../scan/file-kinds.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import { ConfirmSetAside } from "./confirm-set-aside.tsx";
import { GroupList } from "./groups/group-list.tsx";
import { KindCards } from "./kinds/kind-cards.tsx";
import { KindList } from "./kinds/kind-list.tsx";
import { type Kind, kindsBySize } from "./kinds/kinds-by-size.ts";
import { remainingResult } from "./remaining-result.ts";
import { ReviewDock } from "./review-dock.tsx";
import type { Reviewed } from "./reviewed-scan.ts";
import { SpaceSection } from "./space/space-section.tsx";
import { useSelection } from "./use-selection.ts";
import { PathListNote } from "../outcome/path-list-note.tsx";

const isFileKind = (kind: Kind): kind is FileKind => fileKinds.some((each) => each === kind);

/** Review of a scan: the next step sets the chosen files aside, or makes a checklist if the browser cannot write. */
export function Review(props: {
  reviewed: Reviewed;
  isBusy: boolean;
  onConfirm: (plan: CleanupPlan, choices: Choices) => void;
  onPhotos: (id: string, photos: PhotoResult) => void;
  onChooseAnother: () => void;
  onRules: (rules: LeaveAloneRules, choices: Choices) => void;
}) {
  const { t } = usePage();
  const { id, source, choices, aside } = props.reviewed;
  const canMove = "folders" in source;
  const result = useMemo(
    () => remainingResult(props.reviewed.result, aside),
    [props.reviewed.result, aside],
  );
  const isByName = result.comparedBy === "nameAndSize";
  // A file that is only online would be downloaded to be shown.
  const open = useMemo(() => (isByName ? undefined : createFileOpener(source)), [isByName, source]);
  const search = usePhotoLook({ source, result }, (found) => props.onPhotos(id, found));
  const [scope, setScope] = useState("");
  // Similar photos are reviewed in the whole folder: those of one group may lie in several.
  const photos = scope === "" ? search.photos : undefined;
  const selection = useSelection(id, result, photos, choices, canMove, scope);
  const { inScope } = selection;
  const kinds = kindsBySize(inScope, photos);
  const first = (kinds.find(({ count }) => count > 0) ?? kinds[0]).kind;
  const [chosenKind, setShown] = useState<Kind>(first);
  // A kind of which the folder that is reviewed has none gives way to one that it has.
  const shown = kinds.some(({ kind }) => kind === chosenKind) ? chosenKind : first;
  const [isAsking, setIsAsking] = useState(false);
  const { policy, choices: chosen, ticked, plan } = selection;
  const chosenNow = { policy, choices: chosen, ticked };
  const confirm = () => props.onConfirm(plan, chosenNow);
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
        {result.files > 0 && (
          <KindCards kinds={kinds} comparedBy={result.comparedBy} shown={shown} onShow={setShown} />
        )}
        <ScanNotes result={result} />
        {kinds.length === 1 && kinds[0].count === 0 && result.isComplete && (
          <NothingFound result={result} />
        )}
        {isFileKind(shown) && (
          <KindList key={shown} kind={shown} files={inScope.kinds[shown]} selection={selection} />
        )}
        {shown === "photos" && <PhotoSearch search={search} />}
        {(shown === "samePicture" || shown === "burst" || shown === "blurry") && (
          <PhotoGroups key={shown} kind={shown} search={search} selection={selection} />
        )}
        {shown === "duplicates" && inScope.groups.length > 0 && (
          <GroupList groups={inScope.groups} selection={selection} />
        )}
        <SpaceSection
          sums={result.space}
          isStopped={!result.isComplete}
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
        <p class="tiny soft">
          {t("cleanup.noEmptyFolders")} {isWorkBuild && t("cleanup.noOld")}
        </p>
        <ReviewDock
          plan={plan}
          canMove={canMove}
          isBusy={props.isBusy}
          onUntickAll={selection.untickAll}
          onNextStep={() => (canMove ? setIsAsking(true) : confirm())}
        />
        <p>
          <Button class="btn--text" id="cleanup-another" onPress={props.onChooseAnother}>
            {t("cleanup.chooseAnother")}
          </Button>
        </p>
        {isAsking && (
          <ConfirmSetAside
            plan={plan}
            policy={policy}
            isByName={isByName}
            onConfirm={confirm}
            onClose={() => setIsAsking(false)}
          />
        )}
      </div>
    </PicturesProvider>
  );
}

function NothingFound({ result: { files, bytes, comparedBy } }: { result: ScanResult }) {
  const { t, format } = usePage();
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
