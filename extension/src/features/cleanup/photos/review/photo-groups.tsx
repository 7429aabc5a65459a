import "./photos.css";
import { useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { kindHeadingId } from "../../review/kinds/kinds-by-size.ts";
import type { Selection } from "../../review/use-selection.ts";
import type { ListedGroup } from "../photo-result.ts";
import type { PhotoSearch } from "../use-photo-look.ts";
import { CompareDialog } from "./compare/compare-dialog.tsx";
import type { Compared } from "./compare/compared.ts";
import { Pages } from "./pages.tsx";
import { PhotoGroupCard } from "./photo-group-card.tsx";

export type PhotoKind = ListedGroup["kind"] | "blurry";

/** Few enough to stay smooth: each card has up to six pictures. */
const pageLength = 24;

/** The groups of one kind, or the photos that are perhaps blurred, a page at a time. */
export function PhotoGroups(props: { kind: PhotoKind; search: PhotoSearch; selection: Selection }) {
  const { t } = usePage();
  const pictures = usePictures();
  const { kind, search, selection } = props;
  const [page, setPage] = useState(0);
  const [compared, setCompared] = useState<number>();
  const { groups, tellApart } = comparedOf(kind, search);
  const pages = Math.max(1, Math.ceil(groups.length / pageLength));
  // The last group of the last page may be gone.
  const shownPage = Math.min(page, pages - 1);
  const first = shownPage * pageLength;
  return (
    <section class="flow" aria-labelledby={kindHeadingId(kind)}>
      <h2 id={kindHeadingId(kind)}>{t(`cleanup.kind.${kind}`)}</h2>
      <p class="small soft">{t(`cleanup.photo.means.${kind}`)}</p>
      <ul class="groups">
        {groups.slice(first, first + pageLength).map((group, index) => (
          <PhotoGroupCard
            key={group.files[0]!.path}
            group={group}
            selection={selection}
            onCompare={pictures && (() => setCompared(first + index))}
          />
        ))}
      </ul>
      <Pages page={shownPage} pages={pages} onShow={setPage} />
      {pictures && compared !== undefined && groups.length > 0 && (
        <CompareDialog
          groups={groups}
          index={Math.min(compared, groups.length - 1)}
          decoder={pictures.decoder}
          selection={selection}
          onTellApart={tellApart}
          onShow={setCompared}
          onClose={() => setCompared(undefined)}
        />
      )}
    </section>
  );
}

/** A blurry photo is shown as a group of its own. */
function comparedOf(kind: PhotoKind, search: PhotoSearch) {
  const { photos } = search;
  if (kind === "blurry") {
    const blurry = photos?.blurry ?? [];
    return { groups: blurry.map((photo): Compared => ({ files: [photo], sign: photo.sign })) };
  }
  const groups = photos?.groups.filter((group) => group.kind === kind) ?? [];
  return { groups: groups as Compared[], tellApart: search.tellApart };
}
