import { fileName, type IdenticalFolders } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import type { Selection } from "../use-selection.ts";
import { TileName } from "./tile-name.tsx";

/** Folders with the same files: which one stays, and which go as a whole. */
export function FolderCard(props: {
  same: IdenticalFolders;
  /** The folders that go with the plan. */
  leaving: ReadonlySet<string>;
  selection: Selection;
}) {
  const { t, format } = usePage();
  const { same, leaving, selection } = props;
  const removed = same.folders.filter(({ path }) => leaving.has(path));
  const name = visibleText(fileName(same.folders[0]!.path));
  const facts = `${t("cleanup.kindCount", { count: same.files })}, ${format.bytes(same.bytes)}`;
  return (
    <li class="card flow group" data-folders>
      <div class="row row--tight row--one group__head">
        <input
          type="checkbox"
          checked={removed.length > 0}
          aria-label={t("cleanup.folders.tick", {
            count: removed.length || same.folders.length - 1,
            name,
          })}
          onChange={(event) => selection.tickFolders(same, event.currentTarget.checked)}
        />
        <b>{t("cleanup.folders.identical", { count: same.folders.length })}</b>
        {removed.length > 0 && (
          <span class="soft small push">
            {format.bytes(same.bytes * removed.length)} {t("cleanup.toFree")}
          </span>
        )}
      </div>
      <ul class="copies">
        {same.folders.map(({ path }) => {
          const isKept = !leaving.has(path);
          return (
            <li key={path} class={isKept ? "thumb thumb--keep" : "thumb"}>
              {isKept && <span class="tag thumb__kept">{t("cleanup.keptTag")}</span>}
              <span class="thumb__name">
                <TileName path={path} facts={facts} />
              </span>
              {!isKept && (
                <Button
                  class="thumb__choose"
                  aria-label={t("cleanup.keepThisNamed", { path: visibleText(path) })}
                  onPress={() => selection.keepOnlyFolder(same, path)}
                >
                  {t("cleanup.keepThis")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
