import type { Block } from "@digital-cleanup/text";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";
import { usePage } from "./page-context.ts";

/** A component whose code and texts are loaded when it is shown first. Until then it shows nothing. */
export function lateView<P extends object>(
  load: () => Promise<ComponentType<P>>,
  texts: readonly Block[] = [],
): ComponentType<P> {
  return (props: P) => {
    const { addTexts } = usePage();
    const [View, setView] = useState<ComponentType<P>>();
    useEffect(() => {
      void Promise.all([load(), addTexts(texts)])
        // Preact calls a function passed to a setter, so the component is wrapped in one.
        .then(([loaded]) => setView(() => loaded))
        .catch(reportError);
    }, []);
    return View ? <View {...props} /> : null;
  };
}
