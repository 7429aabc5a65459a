import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../page-context.ts";

type Props<P> = { load: () => Promise<ComponentType<P>>; props: P };

/** A disclosure whose code and texts are loaded when it is opened. */
export function LazyDetails<P extends object>({ load, props }: Props<P>) {
  const { t, addTexts } = usePage();
  const [View, setView] = useState<ComponentType<P>>();
  const open = () => {
    Promise.all([load(), addTexts(["access"])])
      // Preact calls a function passed to a setter, so the component is wrapped in one.
      .then(([loaded]) => setView(() => loaded))
      .catch(reportError);
  };
  return (
    <details class="small explained" onToggle={open}>
      <summary>{t("common.how")}</summary>
      {View && <View {...props} />}
    </details>
  );
}
