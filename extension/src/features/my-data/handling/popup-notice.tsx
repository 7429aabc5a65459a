import { askBackground } from "../../../platform/page-request.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { handlingChangedRequest } from "./requests.ts";

const HandlingNote = lateView(
  async () => (await import("./handling-note.tsx")).HandlingNote,
  ["myData"],
);

/** Top of the popup: a note, once what the extension handles has changed. Code and texts are loaded for it only. */
export function HandlingNotice() {
  const { value, reread } = useFreshValue(
    () => askBackground(handlingChangedRequest, undefined),
    [],
  );
  return value ? <HandlingNote onAccepted={reread} /> : null;
}
