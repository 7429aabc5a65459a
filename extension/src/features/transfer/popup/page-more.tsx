import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
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
      <MoreFold id="transfer-sure" summary={t("common.howSure")}>
        <PageSure visit={visit} isOnClick={isOnClick} />
      </MoreFold>
      <MoreFold id="transfer-more" summary={t("transfer.details")}>
        <PageDetails visit={visit} />
        {children}
      </MoreFold>
    </div>
  );
}

function MoreFold(props: { id: string; summary: string; children: ComponentChildren }) {
  const [isOpen, setIsOpen] = useState(false);
  usePopupRoom(props.id, isOpen);
  return <Fold class="popup__fold" onToggle={setIsOpen} {...props} />;
}
