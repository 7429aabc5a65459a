import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { LastingChoice } from "./lasting-choice.ts";
import { readPendingChoices, watchPendingChoices } from "./pending-choices.ts";

type Props = { choices: readonly LastingChoice[] };

/** Top of the popup: the choices made in pages that wait for a confirmation. Code and texts are loaded once there is one. */
export function PendingChoicesNotice() {
  const { addTexts } = usePage();
  const [choices, setChoices] = useState<readonly LastingChoice[]>([]);
  const [View, setView] = useState<FunctionComponent<Props>>();
  useEffect(() => {
    const update = async () => {
      const pending = await readPendingChoices(Date.now());
      if (pending.length > 0) {
        const loading = Promise.all([import("./confirm-choices.tsx"), addTexts(["habits"])]);
        const [{ ConfirmChoices }] = await loading;
        setView(() => ConfirmChoices);
      }
      setChoices(pending);
    };
    void update().catch(reportError);
    return watchPendingChoices(() => void update().catch(reportError));
  }, []);
  return View ? <View choices={choices} /> : null;
}
