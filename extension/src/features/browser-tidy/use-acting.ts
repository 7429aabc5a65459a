import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";

type Doing = "slept" | "closed" | "reopened" | "removed" | "restored";

/**
 * One step at a time: what the last one said, whether one is under way, and how to begin the next. `work` gives how
 * many things it moved; what it left of the `chosen` ones is said too.
 */
export function useActing(reload: () => void) {
  const { t } = usePage();
  const [said, setSaid] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const act = (doing: Doing, work: () => Promise<number>, chosen = 0) => {
    setIsBusy(true);
    void work()
      .then((count) => {
        const left = chosen > count ? ` ${t("browserTidy.left", { count: chosen - count })}` : "";
        setSaid(t(`browserTidy.${doing}`, { count }) + left);
      })
      .catch((error: unknown) => {
        setSaid(t("browserTidy.failed"));
        reportError(error);
      })
      .finally(() => {
        setIsBusy(false);
        reload();
      });
  };
  return { said, isBusy, act };
}
