import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import type { PhotoSearch } from "../../photos/use-photo-look.ts";
import type { VideoSearch } from "../../videos/use-video-look.ts";
import type { DoneStep } from "../done-step.ts";
import { KindCards } from "./kind-cards.tsx";
import { KindsSum } from "./kinds-sum.tsx";
import type { Kind } from "./kind.ts";
import { type KindSize, nextKind } from "./kinds-by-size.ts";

/** The kinds found, what is done of them, and the one main button: the next kind worth a look, then the deletion of what is set aside. */
export function KindsPage(props: {
  kinds: readonly KindSize[];
  leftBytes: number;
  done: readonly DoneStep[];
  search: PhotoSearch;
  videoSearch: VideoSearch;
  isByName: boolean;
  isBusy: boolean;
  onOpen: (kind: Kind) => void;
  onUndo: (kind: Kind) => void;
  onEmpty: () => void;
}) {
  const { t } = usePage();
  const { kinds, done, isBusy } = props;
  const next = isBusy ? undefined : nextKind(kinds, props.search.photos, done);
  const hasAside = done.some(({ batch }) => batch);
  return (
    <>
      {(props.leftBytes > 0 || done.length > 0) && (
        <KindsSum
          done={done}
          leftBytes={props.leftBytes}
          action={
            hasAside &&
            !isBusy && (
              <Button
                class={next ? "btn--text" : "btn--main"}
                id="cleanup-empty"
                onPress={props.onEmpty}
              >
                {t("cleanup.empty")}
              </Button>
            )
          }
        />
      )}
      <KindCards {...props} next={next} />
    </>
  );
}
