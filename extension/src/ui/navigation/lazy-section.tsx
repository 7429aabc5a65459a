import type { Block } from "@digital-cleanup/text";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../page-context.ts";

export type LazyView = {
  load: () => Promise<ComponentType>;
  /** The text blocks that it uses, beside those loaded with the page. */
  blocks: readonly Block[];
};

/** A section whose code and texts are loaded when it is opened, so that the dashboard itself opens quickly. */
export function LazySection({ load, blocks }: LazyView) {
  const { addTexts } = usePage();
  const [View, setView] = useState<ComponentType>();
  useEffect(() => {
    let isShown = true;
    Promise.all([load(), addTexts(blocks)])
      // Preact calls a function passed to a setter, so the component is wrapped in one.
      .then(([loaded]) => isShown && setView(() => loaded))
      .catch(reportError);
    return () => {
      isShown = false;
    };
  }, [load, blocks]);
  return View ? <View /> : null;
}
