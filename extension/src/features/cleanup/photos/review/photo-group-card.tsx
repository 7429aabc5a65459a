import { fileName, sumBytes } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import type { PhotoMarks } from "../photo-marks.ts";
import type { ListedGroup } from "../photo-result.ts";
import { keptFor } from "./kept-for.ts";
import { PhotoTile, TrayIcon } from "./photo-tile.tsx";

/** The others are seen when they are compared. */
const maxOthers = 3;
/** Twice the pixels of its place, for dense screens. */
const keptSize = { widthPixels: 640, heightPixels: 480 };

/** One group: the photo that is kept in large, and those that are set aside, small and grey. */
export function PhotoGroupCard(props: {
  group: ListedGroup;
  marks: PhotoMarks;
  canMove: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onSetAside: () => void;
}) {
  const { t, format } = usePage();
  const { group, marks, onChoose } = props;
  const { files } = group;
  const kept = files.find((file) => !marks.isMarked(file)) ?? files[0]!;
  const others = files.filter((file) => file !== kept);
  const hidden = others.length - maxOthers;
  const extra = others.filter(marks.isMarked);
  const extraText = t("cleanup.photo.extra", {
    count: extra.length,
    bytes: format.bytes(sumBytes(extra)),
  });
  return (
    <li class="photo-group">
      <div class="photo-group__pictures">
        <div class="photo-group__kept">
          <PhotoTile key={kept.path} file={kept} marks={marks} as={keptSize} onEnlarge={onChoose} />
          <p class="photo-group__reason">
            <Icon name="check" /> {t(`cleanup.photo.keptFor.${keptFor(group, kept)}`)}
          </p>
        </div>
        <ul class="photo-group__others">
          {others.slice(0, maxOthers).map((file, index) => (
            <li key={file.path} data-aside={marks.isMarked(file)}>
              <PhotoTile file={file} marks={marks} onEnlarge={onChoose} />
              {index === maxOthers - 1 && hidden > 0 ? (
                <span class="photo-group__badge">+{hidden}</span>
              ) : (
                marks.isMarked(file) && (
                  <span class="photo-group__badge">
                    <TrayIcon />
                  </span>
                )
              )}
            </li>
          ))}
        </ul>
      </div>
      <div class="row row--tight photo-group__foot">
        {group.kind === "burst" && <b>{t("cleanup.photo.burst")}</b>}
        {extra.length > 0 ? (
          <Button
            class="btn--text"
            disabled={props.isBusy}
            aria-label={t(
              props.canMove ? "cleanup.photo.setExtraAside" : "cleanup.photo.listExtra",
              {
                extra: extraText,
              },
            )}
            onPress={props.onSetAside}
          >
            <TrayIcon /> {extraText}
          </Button>
        ) : (
          <span>{t("cleanup.photo.noExtra")}</span>
        )}
        {usePictures() && (
          <Button
            class="btn--text push"
            aria-label={t("cleanup.photo.chooseMyselfNamed", {
              name: visibleText(fileName(files[0]!.path)),
            })}
            onPress={onChoose}
          >
            {t("cleanup.photo.chooseMyself")}
          </Button>
        )}
      </div>
    </li>
  );
}
