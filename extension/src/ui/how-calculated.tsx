import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";
import { usePage } from "./page-context.ts";

type Props<P> = { load: () => Promise<ComponentType<P>>; props: P };

/** Opens in place how figures were worked out. Code and texts of the answer are read when somebody asks. */
export function HowCalculated<P extends object>({ load, props }: Props<P>) {
  const { t, addTexts } = usePage();
  const [View, setView] = useState<ComponentType<P>>();
  const open = () => {
    Promise.all([load(), addTexts(["access"])])
      // A function given to a setter would be called for the next state.
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
