import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { hasPendingChoices, watchPendingChoices } from "./watch-pending-choices.ts";

const ConfirmChoices = lateView(
  async () => (await import("./confirm-choices.tsx")).ConfirmChoices,
  ["habits"],
);

/** Top of the popup: the choices made in pages that wait for a confirmation. Code and texts are loaded once there is one. */
export function PendingChoicesNotice() {
  const [hasBeenAsked, setHasBeenAsked] = useState(false);
  useEffect(() => {
    const update = () =>
      void hasPendingChoices()
        .then((hasAny) => hasAny && setHasBeenAsked(true))
        .catch(reportError);
    update();
    return watchPendingChoices(update);
  }, []);
  return hasBeenAsked ? <ConfirmChoices /> : null;
}
