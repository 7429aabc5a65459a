import { isolateText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { bookmarkTree, watchBookmarks } from "../../platform/bookmarks.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import {
  type Bookmark,
  type DuplicateBookmarks,
  duplicateBookmarks,
} from "./duplicate-bookmarks.ts";
import { removedBookmarks } from "./undo-store.ts";
import { removeAll, restoreAll } from "./tidy-bookmarks.ts";
import { TickAll } from "./tick-all.tsx";
import { UndoNote } from "./undo-note.tsx";
import { useTidyAction } from "./use-tidy-action.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { useTicks } from "../../ui/lists/use-ticks.ts";

const shownGroups = 50;

const readBookmarks = async () => ({
  groups: duplicateBookmarks(await bookmarkTree()),
  taken: await removedBookmarks.read(),
});

/** Pages with several bookmarks. One bookmark of each page always stays. */
export function BookmarkSection() {
  const { t } = usePage();
  const [found, reload] = useWatchedValue(readBookmarks, [watchBookmarks]);
  const { result, isBusy, act } = useTidyAction(reload);
  const ticks = useTicks<string>();
  if (!found) return null;
  const shown = found.groups.slice(0, shownGroups);
  const extra = shown.flatMap(({ key, kept, extra: others }) =>
    others.map(({ id }) => ({ id, keptId: kept.id, key })),
  );
  const chosen = extra.filter(({ id }) => ticks.has(id));
  return (
    <>
      <p>{t("browserTidy.bookmarksBody")}</p>
      <UndoNote
        id="bookmarks"
        text={result}
        undo="browserTidy.restore"
        count={isBusy ? 0 : found.taken.length}
        onUndo={() => act("restored", restoreAll)}
      />
      {shown.length === 0 && <p class="soft">{t("browserTidy.noDuplicates")}</p>}
      {shown.length > 0 && (
        <div class="card flow" style={{ "--pad": "var(--space-2) var(--space-5) var(--space-4)" }}>
          <ul class="lines" id="bookmarks-list">
            {shown.map((group) => (
              <BookmarkGroup key={group.key} group={group} ticks={ticks} />
            ))}
          </ul>
          {found.groups.length > shown.length && (
            <p class="small soft">
              {t("browserTidy.moreGroups", { count: found.groups.length - shown.length })}
            </p>
          )}
          <div class="row">
            <TickAll id="bookmarks-all" rows={extra} ticks={ticks} />
            <Button
              class="push"
              id="bookmarks-remove"
              disabled={chosen.length === 0 || isBusy}
              onPress={() => act("removed", () => removeAll(chosen), chosen.length)}
            >
              {t("browserTidy.remove")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** The bookmarks of one page: the one that stays, and the duplicates that can be removed. */
function BookmarkGroup(props: {
  group: DuplicateBookmarks;
  ticks: ReturnType<typeof useTicks<string>>;
}) {
  const { t } = usePage();
  const { kept, extra } = props.group;
  const where = ({ folder, title }: Bookmark) =>
    isolateText(folder ? `${folder} / ${title}` : title);
  return (
    <li>
      <div class="flow browser-tidy__group" style={{ "--gap": "var(--space-1)" }}>
        <p>
          <b>
            <OthersText text={kept.title} />
          </b>
        </p>
        <p class="tiny soft path">
          <OthersText text={kept.url} />
        </p>
        <p class="small">{t("browserTidy.kept", { where: where(kept) })}</p>
        {extra.map((bookmark) => (
          <label class="row row--one row--tight small" key={bookmark.id}>
            <input
              type="checkbox"
              checked={props.ticks.has(bookmark.id)}
              onChange={(event) => props.ticks.set([bookmark.id], event.currentTarget.checked)}
            />
            {t("browserTidy.takeBookmark", { where: where(bookmark) })}
          </label>
        ))}
      </div>
    </li>
  );
}
