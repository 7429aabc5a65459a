import { LevelQuestion } from "../../features/transfer/popup/level-question.tsx";
import { askBackground } from "../../platform/page-request.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { asksLevelRequest, putOffLevelRequest } from "./level-requests.ts";

/** How to measure, until the person has answered. */
export function LevelOffer() {
  const { settings } = usePage();
  const { value: isAsked, reread } = useFreshValue(
    () => askBackground(asksLevelRequest, undefined),
    [settings],
  );
  const putOff = () =>
    void askBackground(putOffLevelRequest, undefined).then(reread).catch(reportError);
  return isAsked ? <LevelQuestion putOff={putOff} /> : null;
}
