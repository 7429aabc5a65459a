import type { ComponentChildren } from "preact";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { TabVisit } from "../visits/watch-tab-visit.ts";

const texts = ["transferDetails"] as const;
const PageSure = lateView(async () => (await import("./page-sure.tsx")).PageSure, texts);
const PageDetails = lateView(async () => (await import("./page-details.tsx")).PageDetails, texts);

type Props = {
  visit: TabVisit;
  isOnClick: boolean;
  /** At the end of the details. */
  children: ComponentChildren;
};

/** One press away: how sure the figure is, and what it is made of. */
export function PageMore({ visit, isOnClick, children }: Props) {
  const { t } = usePage();
  return (
    <div class="popup__more">
      <Fold id="transfer-sure" class="popup__fold" summary={t("transfer.sure")}>
        <PageSure visit={visit} isOnClick={isOnClick} />
      </Fold>
      <Fold id="transfer-more" class="popup__fold" summary={t("transfer.details")}>
        <PageDetails visit={visit} />
        {children}
      </Fold>
    </div>
  );
}
