import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";

/**
 * A list that is shown a page at a time, of which `heading` takes the focus when a page is turned. The last page gives way to the one before
 * once nothing is left of it.
 */
export function usePages<T>(
  items: readonly T[],
  length: number,
  heading: RefObject<HTMLHeadingElement | null>,
) {
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / length) - 1);
  const page = Math.min(wanted, last);
  const first = page * length;
  const shown = items.slice(first, first + length);
  return {
    first,
    shown,
    /** How many are on later pages. */
    left: items.length - first - shown.length,
    isFirst: page === 0,
    turn: (by: 1 | -1) => {
      setWanted(page + by);
      heading.current?.focus();
    },
  };
}

/** Turns the pages of a list. */
export function Pages(props: {
  pages: ReturnType<typeof usePages>;
  earlier: "cleanup.photo.earlier" | "cleanup.photo.blurryEarlier";
  later: "cleanup.photo.others" | "cleanup.photo.moreBlurry";
}) {
  const { t } = usePage();
  const { left, isFirst, turn } = props.pages;
  return (
    <div class="row photo-pages">
      {!isFirst && (
        <Button class="btn--text" aria-label={t(props.earlier)} onPress={() => turn(-1)}>
          <Pictogram>
            <path d="m14 6-6 6 6 6" />
          </Pictogram>
        </Button>
      )}
      {left > 0 && (
        <Button class="btn--text" id="photos-others" onPress={() => turn(1)}>
          {t(props.later, { count: left })}
        </Button>
      )}
    </div>
  );
}
