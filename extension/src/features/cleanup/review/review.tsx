import "./review.css";
import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { LeftAloneSection } from "../left-alone/left-alone-section.tsx";
import { PicturesProvider } from "../pictures/pictures-context.tsx";
import type { Choices } from "../saved/saved-choices.ts";
import { usePhotoLook } from "../photos/use-photo-look.ts";
import { fileKinds, type FileKind, type ScanResult } from "../scan/scan-result.ts";
import { ConfirmSetAside } from "./confirm-set-aside.tsx";
import { GroupList } from "./groups/group-list.tsx";
import { KindCards } from "./kinds/kind-cards.tsx";
import { KindList } from "./kinds/kind-list.tsx";
import { type Kind, kindsBySize } from "./kinds/kinds-by-size.ts";
import { ReviewDock } from "./review-dock.tsx";
import type { Reviewed } from "./reviewed-scan.ts";
import { ScanNotes } from "./scan-notes.tsx";
import { useSelection } from "./use-selection.ts";

const PhotoSearch = lateView(
  async () => (await import("../photos/review/photo-search.tsx")).PhotoSearch,
);
const PhotoGroups = lateView(
  async () => (await import("../photos/review/photo-groups.tsx")).PhotoGroups,
);

const isFileKind = (kind: Kind): kind is FileKind => fileKinds.some((each) => each === kind);

/** Review of a scan: the next step sets the chosen files aside, or makes a checklist if the browser cannot write. */
export function Review(props: {
  reviewed: Reviewed;
  isBusy: boolean;
  onConfirm: (plan: CleanupPlan, choices: Choices) => void;
  onChooseAnother: () => void;
  onRules: (rules: LeaveAloneRules, choices: Choices) => void;
}) {
  const { t } = usePage();
  const { id, source, result, choices } = props.reviewed;
  const search = usePhotoLook(props.reviewed);
  const { photos } = search;
  const selection = useSelection(id, result, photos, choices);
  const kinds = kindsBySize(result, photos);
  const [shown, setShown] = useState<Kind>(
    () => (kinds.find(({ count }) => count > 0) ?? kinds[0]).kind,
  );
  const [isAsking, setIsAsking] = useState(false);
  const canMove = "folders" in source;
  const isByName = result.comparedBy === "nameAndSize";
  const { policy, choices: chosen, ticked, plan } = selection;
  const chosenNow = { policy, choices: chosen, ticked };
  const confirm = () => props.onConfirm(plan, chosenNow);
  return (
    // A file that is only online would be downloaded to be shown.
    <PicturesProvider source={isByName ? undefined : source}>
      <div class="flow" style={{ "--gap": "var(--space-5)" }}>
        {result.files > 0 && (
          <KindCards kinds={kinds} comparedBy={result.comparedBy} shown={shown} onShow={setShown} />
        )}
        <ScanNotes result={result} />
        {kinds.length === 1 && kinds[0].count === 0 && result.isComplete && (
          <NothingFound result={result} />
        )}
        {isFileKind(shown) && (
          <KindList key={shown} kind={shown} files={result.kinds[shown]} selection={selection} />
        )}
        {shown === "photos" && <PhotoSearch search={search} />}
        {(shown === "samePicture" || shown === "burst" || shown === "blurry") && (
          <PhotoGroups key={shown} kind={shown} search={search} selection={selection} />
        )}
        {shown === "duplicates" && result.groups.length > 0 && (
          <GroupList groups={result.groups} selection={selection} />
        )}
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
          <button
            type="button"
            class="btn btn--text"
            id="cleanup-another"
            onClick={props.onChooseAnother}
          >
            {t("cleanup.chooseAnother")}
          </button>
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
    <section class="card flow">
      <div class="soft">
        <Icon name="list" size={28} />
      </div>
      <h2>{t(files === 0 ? "cleanup.noFileTitle" : none)}</h2>
      <p>
        {files === 0
          ? t("cleanup.hiddenFiles")
          : t(noneBody, { count: files, bytes: format.bytes(bytes) })}
      </p>
    </section>
  );
}
