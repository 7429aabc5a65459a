import { joinedEventRequest } from "../../features/challenge/joined/joined-event.ts";
import { readJoinedEvent } from "../../features/challenge/joined/read-joined-event.ts";
import { putOffStep } from "../../features/home/put-off-steps.ts";
import { readWeek } from "../../features/transfer/popup/read-week.ts";
import { weekRequest } from "../../features/transfer/popup/week-request.ts";
import { answerPages } from "../../platform/page-request.ts";
import { readOfferedStep } from "./read-offered-step.ts";
import { putOffRequest, stepRequest } from "./step-requests.ts";

/** Answers, in the background, what the popup asks once it shows the figures of the page. */
export function answerPopup(): void {
  answerPages(joinedEventRequest, readJoinedEvent);
  answerPages(weekRequest, readWeek);
  answerPages(stepRequest, readOfferedStep);
  answerPages(putOffRequest, ({ step, untilMs }) => putOffStep(step, untilMs));
}
