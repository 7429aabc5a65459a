import type { Block } from "@digital-cleanup/text";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";
import { usePage } from "./page-context.ts";

export type Late = {
  load: () => Promise<ComponentType>;
  /** The texts that its code says, beside those the page opens with. */
  blocks: readonly Block[];
};

/** A section whose code and texts are read when somebody opens it: the dashboard opens with what it shows first. */
export function LateSection({ load, blocks }: Late) {
  const { addTexts } = usePage();
  const [View, setView] = useState<ComponentType>();
  useEffect(() => {
    let isShown = true;
    Promise.all([load(), addTexts(blocks)])
      // A function given to a setter would be called for the next state.
      .then(([loaded]) => isShown && setView(() => loaded))
      .catch(reportError);
    return () => {
      isShown = false;
    };
  }, [load, blocks]);
  return View ? <View /> : null;
}
