import { joinedEventRequest } from "../../features/challenge/joined/joined-event.ts";
import { readJoinedEvent } from "../../features/challenge/joined/read-joined-event.ts";
import { putOffStep, readPutOffSteps } from "../../features/home/put-off-steps.ts";
import { currentLevel } from "../../features/transfer/measurement-level.ts";
import { dayRequest } from "../../features/transfer/popup/day-request.ts";
import { readDay } from "../../features/transfer/popup/read-day.ts";
import { answerPages } from "../../platform/page-request.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { asksLevelRequest, putOffLevelRequest } from "./level-requests.ts";

/** The popup never asks again how to measure; the settings still do. */
const never = Number.MAX_SAFE_INTEGER;

/** Answers, in the background, what the popup asks once it shows the figures of the page. */
export function answerPopup(): void {
  answerPages(joinedEventRequest, readJoinedEvent);
  answerPages(dayRequest, readDay);
  answerPages(asksLevelRequest, readAsksLevel);
  answerPages(putOffLevelRequest, () => putOffStep("measureAlways", never));
}

async function readAsksLevel(): Promise<boolean> {
  const settings = await effectiveSettings();
  if (settings.measurement.source === "policy") return false;
  const [level, putOff] = await Promise.all([currentLevel(settings), readPutOffSteps(Date.now())]);
  return level === "onClick" && !putOff.includes("measureAlways");
}
