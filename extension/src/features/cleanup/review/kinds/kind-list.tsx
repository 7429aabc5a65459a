import { fileName, parentFolder } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { localDay } from "../../../../platform/local-day.ts";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { FileThumbnail } from "../../pictures/file-thumbnail.tsx";
import { hasThumbnail, mediaType } from "../../pictures/media-type.ts";
import { OpenButton } from "../../pictures/open-button.tsx";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { VideoFactsLine } from "../../pictures/video-facts-line.tsx";
import { type FileKind, kindsOfFiles } from "../../scan/file-kinds.ts";
import type { ListedFile } from "../../scan/scan-result.ts";
import { SizeBar } from "../../../../ui/lists/size-bar.tsx";
import { useShowMore } from "../../../../ui/lists/use-show-more.ts";
import type { Selection } from "../use-selection.ts";
import { kindHeadingId } from "./kinds-by-size.ts";

const firstShown = 10;

/** Files of one kind to review. None is selected by default. */
export function KindList(props: { kind: FileKind; files: ListedFile[]; selection: Selection }) {
  const { t } = usePage();
  const { kind, files, selection } = props;
  const { list, shown, showMore } = useShowMore(firstShown);
  const hidden = files.length - shown;
  const maxBytes = files.reduce((max, { bytes }) => Math.max(max, bytes), 0);
  const silent = files.filter((file) => !selection.isAsked(file));
  const isWhole = silent.every(({ path }) => selection.ticked.has(path));
  const hasButton = !kindsOfFiles[kind].isOneByOne && silent.length > 0;
  return (
    <section class="flow" aria-labelledby={kindHeadingId(kind)}>
      <div class="row">
        <h2 id={kindHeadingId(kind)}>{t(`cleanup.kind.${kind}`)}</h2>
        {hasButton && (
          <Button
            class="btn--text push"
            aria-describedby={kindHeadingId(kind)}
            onPress={() => selection.tickFiles(silent, !isWhole)}
          >
            {t(isWhole ? "cleanup.untickKind" : "cleanup.tickKind", { count: silent.length })}
          </Button>
        )}
      </div>
      <p class="small soft">{t(`cleanup.kindBody.${kind}`)}</p>
      {hasButton && silent.length < files.length && (
        <p class="note small">{t("cleanup.asked.kind")}</p>
      )}
      <div class="card" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        <ul class="files" ref={list}>
          {files.slice(0, shown).map((file, index) => (
            <FileRow
              key={file.path}
              isFirstOfFamily={
                file.family !== undefined && file.family !== files[index - 1]?.family
              }
              file={file}
              files={files}
              maxBytes={maxBytes}
              isVideo={kind === "videos"}
              selection={selection}
            />
          ))}
        </ul>
        {hidden > 0 && (
          <Button class="btn--text" onPress={showMore}>
            {t("cleanup.showMoreFiles", { count: hidden })}
          </Button>
        )}
      </div>
    </section>
  );
}

function FileRow(props: {
  file: ListedFile;
  isFirstOfFamily: boolean;
  files: ListedFile[];
  maxBytes: number;
  isVideo: boolean;
  selection: Selection;
}) {
  const { t, format } = usePage();
  const pictures = usePictures();
  const { file, files, selection } = props;
  const [name, folder] = [fileName(file.path), parentFolder(file.path)];
  const changed = t("cleanup.changedOn", { day: format.day(localDay(file.modifiedAtMs)) });
  const isOnlyOpened = mediaType(file.path) !== undefined && !hasThumbnail(file.path);
  return (
    <li>
      <input
        type="checkbox"
        checked={selection.ticked.has(file.path)}
        aria-label={t("cleanup.takeAlso", { name: visibleText(name) })}
        onChange={(event) => selection.tickFiles([file], event.currentTarget.checked)}
      />
      <div class="row row--tight file">
        <FileThumbnail file={file} files={files} />
        <div class="whole">
          {props.isFirstOfFamily && (
            <p class="small">
              <b>{t("cleanup.versionsOf", { name: visibleText(file.family ?? "") })}</b>
            </p>
          )}
          <p class="whole">
            <OthersText text={name} />
          </p>
          <p class="whole tiny soft mono">{folder && <OthersText text={`${folder}/`} />}</p>
          <p class="tiny soft">
            {file.reason &&
              file.reason !== "untouched" &&
              file.reason !== "versionName" &&
              `${t(`cleanup.reason.${file.reason}`)}, `}
            {changed}
            {selection.isAsked(file) && `, ${t("cleanup.asked.file")}`}
          </p>
          {pictures && props.isVideo && <VideoFactsLine path={file.path} open={pictures.open} />}
          {pictures && isOnlyOpened && <OpenButton path={file.path} open={pictures.open} />}
        </div>
      </div>
      <SizeBar bytes={file.bytes} maxBytes={props.maxBytes} />
    </li>
  );
}
