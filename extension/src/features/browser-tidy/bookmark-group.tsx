import { isolateText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { Bookmark, DuplicateBookmarks } from "./duplicate-bookmarks.ts";
import type { useTicks } from "../../ui/lists/use-ticks.ts";

/** The bookmarks of one page: the one that stays, and the duplicates that can be removed. */
export function BookmarkGroup(props: {
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
