import "./videos.css";
import { Button } from "../../../ui/button.tsx";
import { useShowMore } from "../../../ui/lists/use-show-more.ts";
import { usePage } from "../../../ui/page-context.ts";
import { PathListNote } from "../outcome/path-list-note.tsx";
import { usePictures } from "../pictures/pictures-context.tsx";
import { CopyTile } from "../review/groups/copy-tile.tsx";
import { kindHeadingId } from "../review/kinds/kinds-by-size.ts";
import type { Selection } from "../review/use-selection.ts";
import type { ListedVideo } from "./video-result.ts";

const firstShown = 2;
/** Twice the pixels of its place, for dense screens. */
const pictureSize = { widthPixels: 640, heightPixels: 480 };

/** The groups of similar videos. Nothing is ticked: only a part of each was compared. */
export function VideoPage({ selection }: { selection: Selection }) {
  const { t } = usePage();
  const { groups = [], notPlayed = [] } = selection.inScope.similarVideos ?? {};
  const { list, shown, showMore } = useShowMore(firstShown);
  const hidden = groups.length - shown;
  const heading = kindHeadingId("similarVideos");
  return (
    <section class="flow videos" aria-labelledby={heading}>
      <h2 id={heading}>
        {groups.length > 0
          ? t("cleanup.video.title", { count: groups.length })
          : t("cleanup.video.none")}
      </h2>
      {groups.length > 0 && <p class="small soft">{t("cleanup.video.body")}</p>}
      <ul class="groups" ref={list}>
        {groups.slice(0, shown).map((files) => (
          <VideoGroup key={files[0]!.path} files={files} selection={selection} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button class="btn--text" onPress={showMore}>
          {t("cleanup.showMoreGroups", { count: hidden })}
        </Button>
      )}
      <PathListNote text="cleanup.video.notPlayed" lines={notPlayed} />
    </section>
  );
}

function VideoGroup({ files, selection }: { files: ListedVideo[]; selection: Selection }) {
  const { format } = usePage();
  const pictures = usePictures();
  const isAside = ({ path }: ListedVideo) => selection.choices.get(path) === "remove";
  const kept = files.filter((file) => !isAside(file));
  return (
    <li class="card flow group">
      <ul class={pictures ? "thumbs" : "copies"}>
        {files.map((file) => (
          <CopyTile
            key={file.path}
            file={file}
            files={files}
            kept={kept}
            isPicture={pictures !== undefined}
            as={pictureSize}
            facts={`${format.bytes(file.bytes)}, ${file.widthPixels} × ${file.heightPixels}`}
            isFixed={false}
            choose={selection.choose}
            onKeepOnly={() => selection.keepOnly(files, file.path)}
          />
        ))}
      </ul>
    </li>
  );
}
