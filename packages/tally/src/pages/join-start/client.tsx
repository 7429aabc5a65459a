import { offerInstall } from "./offer-install.ts";
import type { JoinPageState } from "./page-state.ts";
import { workOffline } from "./work-offline.ts";

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { event, stepsUrl, placeUrl, participationKey } = JSON.parse(state) as JoinPageState;

// The fragment is stored, because a link of the first step replaces it before the other steps can read it.
document.querySelector("#join")?.setAttribute("data-arrived", location.hash);

/** Whether to load the other steps at once: after the first step, or with a receipt or a ticket. */
function needsSteps(): boolean {
  if (/^#(list|note|review|receipt|task-|(.*&)?ticket=)/.test(location.hash)) return true;
  try {
    return localStorage.getItem(participationKey) !== null;
  } catch {
    // The browser stores nothing, so no step was completed.
    return false;
  }
}

async function loadSteps(): Promise<void> {
  try {
    await import(/* @vite-ignore */ stepsUrl);
  } catch {
    document.querySelector("#join-not-loaded")?.removeAttribute("hidden");
  }
}

if (needsSteps()) void loadSteps();
else {
  // The links of the first step are fragments, so that they work without this script.
  const follow = () => {
    if (!needsSteps()) return;
    removeEventListener("hashchange", follow);
    void loadSteps();
  };
  addEventListener("hashchange", follow);
}
offerInstall();
const laterFiles = event.mode === "guarded" ? [stepsUrl, placeUrl] : [stepsUrl];
addEventListener("load", () => void workOffline(laterFiles));
