import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

type Load = () => Promise<ComponentType>;

/** A section whose code is read when somebody opens it: the dashboard opens with what it shows first. */
export function LateSection({ load }: { load: Load }) {
  const [View, setView] = useState<ComponentType>();
  useEffect(() => {
    let isShown = true;
    load()
      // A function given to a setter would be called for the next state.
      .then((loaded) => isShown && setView(() => loaded))
      .catch(reportError);
    return () => {
      isShown = false;
    };
  }, [load]);
  return View ? <View /> : null;
}
