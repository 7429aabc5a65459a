import { dayMs } from "@digital-cleanup/challenge";
import { beginPick } from "../../../features/cleanup/choose/begun-pick.ts";
import { type NextStep, stepSections } from "../../../features/home/next-step.ts";
import { putOffStep } from "../../../features/home/put-off-steps.ts";
import { startSession } from "../../../features/session/start-session.ts";
import { alwaysOnPermissions, requestPermissions } from "../../../platform/access/permissions.ts";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";

/** What they lead to is read, not finished: they are not offered again for a month. */
const readSteps: readonly NextStep[] = ["seeEvent", "keepDevice", "adaptVideos", "sendLinks"];

/** Does what a step can do within the press on its link. The section of the step opens, before or after it. */
export function beginStep(step: NextStep, event: MouseEvent): void {
  if (step === "cleanFolder") beginPick();
  if (step === "startSession") {
    event.preventDefault();
    void startSession().then(() => openSection(step), reportError);
  }
  if (step === "measureAlways") {
    event.preventDefault();
    // Browsers show the question only within the press.
    void measureAlways().catch(reportError);
  }
  if (readSteps.includes(step)) {
    void putOffStep(step, Date.now() + 30 * dayMs).catch(reportError);
  }
}

const openSection = (step: NextStep) => {
  location.hash = stepSections[step];
};

/** After a refusal, the settings explain what can be chosen. */
async function measureAlways(): Promise<void> {
  if (isWorkBuild || (await requestPermissions(alwaysOnPermissions))) {
    await saveSetting("measurement", "always");
  } else {
    openSection("measureAlways");
  }
}
