import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

/** A component whose code is loaded when it is shown first. Until then it shows nothing. */
export function lateView<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return (props: P) => {
    const [View, setView] = useState<ComponentType<P>>();
    useEffect(() => {
      // Preact calls a function passed to a setter, so the component is wrapped in one.
      void load()
        .then((loaded) => setView(() => loaded))
        .catch(reportError);
    }, []);
    return View ? <View {...props} /> : null;
  };
}
