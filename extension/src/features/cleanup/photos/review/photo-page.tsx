import "./photos.css";
import { type Choice, type CleanupPlan } from "@digital-cleanup/cleaner";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { photoMarks } from "../photo-marks.ts";
import type { ListedGroup } from "../photo-result.ts";
import type { PhotoSearch } from "../use-photo-look.ts";
import { CompareDialog } from "./compare/compare-dialog.tsx";
import { LookNotes } from "./look-notes.tsx";
import { PhotoGroupCard } from "./photo-group-card.tsx";
import { PhotoHead } from "./photo-head.tsx";
import { Pages, usePages } from "./use-pages.tsx";

/** Two rows of two: what is kept is seen without scrolling. */
const pageLength = 4;

export type PhotoPageProps = {
  search: PhotoSearch;
  choices: ReadonlyMap<string, Choice>;
  onChoose: (choices: Map<string, Choice>) => void;
  /** Sets photos aside; otherwise a list is made of them. */
  canMove: boolean;
  isBusy: boolean;
  onSetAside: (plan: CleanupPlan) => void;
  /** Called when another search begins, which the card of photos shows. */
  onSearch: () => void;
};

/** The groups of similar photos: what is kept of each, and one button for all. */
export function PhotoPage(props: PhotoPageProps) {
  const { t, format } = usePage();
  const pictures = usePictures();
  const { search, canMove, isBusy } = props;
  const groups = search.photos?.groups ?? [];
  const marks = photoMarks(groups, props.choices, props.onChoose);
  const heading = useRef<HTMLHeadingElement>(null);
  const pages = usePages(groups, pageLength, heading);
  const [compared, setCompared] = useState<number>();
  const [isMore, setIsMore] = useState(false);
  const plan = marks.planOf(groups);
  const setAside = (some: readonly ListedGroup[]) => props.onSetAside(marks.planOf(some));
  const title =
    groups.length > 0
      ? t("cleanup.photo.title", { count: groups.length })
      : t("cleanup.photo.none");
  return (
    <section class="flow photo-page" id="photo-page">
      <PhotoHead title={title} headingRef={heading}>
        <div class="photo-head__act">
          <div class="row row--tight row--one">
            {groups.length > 0 && (
              <Button
                class="btn--main btn--big"
                id="photos-keep-best"
                disabled={isBusy || plan.moves.length === 0}
                aria-describedby="photos-plan"
                onPress={() => setAside(groups)}
              >
                {t("cleanup.photo.keepBest")}
              </Button>
            )}
            <Button
              class="btn--big"
              id="photos-more"
              aria-label={t("cleanup.photo.more")}
              aria-expanded={isMore}
              onPress={() => setIsMore(!isMore)}
            >
              <Pictogram>
                <path d="m6 9 6 6 6-6" />
              </Pictogram>
            </Button>
          </div>
          {groups.length > 0 && (
            <p id="photos-plan">
              {t(canMove ? "cleanup.photo.setsAside" : "cleanup.photo.lists", {
                count: plan.moves.length,
                bytes: format.bytes(plan.bytes),
              })}
            </p>
          )}
        </div>
      </PhotoHead>
      {isMore && (
        <MoreChoices
          {...props}
          onPage={groups.length > 0 ? () => setAside(pages.shown) : undefined}
        />
      )}
      <ul class="photo-groups">
        {pages.shown.map((group, index) => (
          <PhotoGroupCard
            key={group.files[0]!.path}
            group={group}
            marks={marks}
            canMove={canMove}
            isBusy={isBusy}
            onChoose={() => setCompared(pages.first + index)}
            onSetAside={() => setAside([group])}
          />
        ))}
      </ul>
      <Pages pages={pages} earlier="cleanup.photo.earlier" later="cleanup.photo.others" />
      {pictures && compared !== undefined && groups.length > 0 && (
        <CompareDialog
          groups={groups}
          index={Math.min(compared, groups.length - 1)}
          decoder={pictures.decoder}
          marks={marks}
          onTellApart={search.tellApart}
          onShow={setCompared}
          onClose={() => setCompared(undefined)}
        />
      )}
    </section>
  );
}

/** What few people need: one page only, another search, and what could not be compared. */
function MoreChoices({
  search,
  isBusy,
  onSearch,
  onPage,
}: PhotoPageProps & { onPage: (() => void) | undefined }) {
  const { t } = usePage();
  const isReadable = usePictures() !== undefined;
  const { photos } = search;
  const start = (findsBlurry?: boolean) => {
    search.start(findsBlurry);
    onSearch();
  };
  return (
    <div class="card flow">
      {onPage && (
        <p>
          <Button class="btn--text" id="photos-keep-page" disabled={isBusy} onPress={onPage}>
            {t("cleanup.photo.keepBestOfPage")}
          </Button>
        </p>
      )}
      {isReadable && (
        <div class="row">
          <Button class="btn--text" id="photos-again" onPress={() => start()}>
            {t("cleanup.photo.again")}
          </Button>
          {!photos?.blurry && (
            <Button class="btn--text" id="photos-blurry" onPress={() => start(true)}>
              {t("cleanup.photo.blurryToo")}
            </Button>
          )}
        </div>
      )}
      {photos && <LookNotes photos={photos} />}
    </div>
  );
}
