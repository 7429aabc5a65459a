import {
  type DuplicateGroup,
  fileName,
  isWithin,
  type KeepReason,
  keepReasons,
  splitGroup,
} from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { hasThumbnail } from "../../pictures/media-type.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import type { Selection } from "../use-selection.ts";
import { useShowMore } from "../../../../ui/lists/use-show-more.ts";
import { CopyTile } from "./copy-tile.tsx";

const firstShown = 12;

/** One group of equal files: which one is kept, why, and a choice for each of them. */
export function GroupCard(props: { group: DuplicateGroup; selection: Selection }) {
  const { t, format } = usePage();
  const pictures = usePictures();
  const { group, selection } = props;
  const [isChanging, setIsChanging] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { list, shown, showMore } = useShowMore(firstShown);
  const { kept, removed } = splitGroup(group, selection.wholePolicy, selection.choicesInForce);
  const files = [...kept, ...removed];
  // Each copy has the same content: if one cannot be shown, none can.
  const isPicture = pictures !== undefined && !hasFailed && hasThumbnail(files[0]!.path);
  const keepOnly = (path: string) => {
    selection.keepOnly(group.files, path);
    setIsChanging(false);
    // The pressed button is removed.
    change.current?.focus();
  };
  return (
    <li class="card flow group">
      <div>
        <div class="row row--tight row--one group__head">
          <GroupCheckbox {...{ group, kept, removed, selection }} />
          <b>
            {t(group.isByName ? "cleanup.sameName.files" : "cleanup.identical", {
              count: files.length,
            })}
          </b>
          {removed.length > 0 && (
            <span class="soft small push">
              {format.bytes(group.bytes * removed.length)} {t("cleanup.toFree")}
            </span>
          )}
        </div>
        <p class="small">
          <Reasons
            reasons={keepReasons(
              { kept, removed },
              selection.wholePolicy,
              selection.choicesInForce,
            )}
          />{" "}
          <button
            type="button"
            class="btn btn--text"
            ref={change}
            aria-expanded={isChanging}
            aria-label={t("cleanup.changeNamed", { name: visibleText(fileName(files[0]!.path)) })}
            onClick={() => setIsChanging(!isChanging)}
          >
            {t("cleanup.change")}
          </button>
        </p>
        {files.some(selection.isAsked) && <p class="small soft">{t("cleanup.asked.group")}</p>}
      </div>
      <ul class={isPicture ? "thumbs" : "copies"} ref={list}>
        {files.slice(0, shown).map((file) => (
          <CopyTile
            key={file.path}
            file={file}
            files={files}
            kept={kept}
            isPicture={isPicture}
            onFail={() => setHasFailed(true)}
            isFixed={!isWithin(file.path, selection.scope) || selection.isPart(file)}
            choose={selection.choose}
            onKeepOnly={isChanging ? () => keepOnly(file.path) : undefined}
          />
        ))}
      </ul>
      {files.length > shown && (
        <Button class="btn--text" onPress={showMore}>
          {t("cleanup.showMoreFiles", { count: files.length - shown })}
        </Button>
      )}
    </li>
  );
}

function Reasons({ reasons }: { reasons: readonly KeepReason[] }) {
  const { t } = usePage();
  if (reasons.length === 0) return <>{t("cleanup.allKept")}</>;
  return (
    <>
      {t("cleanup.kept")} <b>{reasons.map((reason) => t(`cleanup.why.${reason}`)).join(", ")}</b>
    </>
  );
}

/** Ticked: the keep rule decides. Unticked: all copies stay. */
function GroupCheckbox(
  props: ReturnType<typeof splitGroup> & { group: DuplicateGroup; selection: Selection },
) {
  const { t } = usePage();
  const { group, kept, removed, selection } = props;
  const name = visibleText(fileName(kept[0]!.path));
  const checkbox = useRef<HTMLInputElement>(null);
  const isPartly = removed.length > 0 && kept.length > 1;
  useEffect(() => {
    if (checkbox.current) checkbox.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <input
      ref={checkbox}
      type="checkbox"
      checked={removed.length > 0}
      disabled={group.files.every(selection.isPart)}
      aria-label={
        group.isByName
          ? t("cleanup.sameName.tick", { name })
          : t("cleanup.removeCopies", { count: removed.length || group.files.length - 1, name })
      }
      onChange={(event) => selection.tickGroup(group, event.currentTarget.checked)}
    />
  );
}
