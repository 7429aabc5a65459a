import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";

type Action = "slept" | "closed" | "reopened" | "removed" | "restored";

/** Runs one action at a time and reports its result: how many items `work` changed, and how many of `chosen` it left. */
export function useTidyAction(reload: () => void) {
  const { t } = usePage();
  const [result, setResult] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const act = (action: Action, work: () => Promise<number>, chosen = 0) => {
    setIsBusy(true);
    void work()
      .then((count) => {
        const left = chosen > count ? ` ${t("browserTidy.left", { count: chosen - count })}` : "";
        setResult(t(`browserTidy.done.${action}`, { count }) + left);
      })
      .catch((error: unknown) => {
        setResult(t("browserTidy.failed"));
        reportError(error);
      })
      .finally(() => {
        setIsBusy(false);
        reload();
      });
  };
  return { result, isBusy, act };
}
