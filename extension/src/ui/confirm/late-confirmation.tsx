import type { Block } from "@digital-cleanup/text";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  type ChoosingFeature,
  hasPendingChoices,
  watchPendingChoices,
} from "../../platform/pending-choices/pending-choices.ts";
import { reportError } from "../../platform/report-error.ts";
import { lateView } from "../late-view.tsx";

/** The choices of a feature, made in pages, that wait for a confirmation. Code and texts are loaded once there is one. */
export function lateConfirmation(
  feature: ChoosingFeature,
  load: () => Promise<ComponentType>,
  texts: readonly Block[],
): ComponentType {
  const View = lateView(load, texts);
  return () => {
    const [hasBeenAsked, setHasBeenAsked] = useState(false);
    useEffect(() => {
      const update = () =>
        void hasPendingChoices(feature, Date.now())
          .then((hasAny) => hasAny && setHasBeenAsked(true))
          .catch(reportError);
      update();
      return watchPendingChoices(update);
    }, []);
    return hasBeenAsked ? <View /> : null;
  };
}
