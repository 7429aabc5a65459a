import { followQuestion } from "./follow-question.ts";
import { isOnHomeScreen, offerInstall } from "./offer-install.ts";
import type { JoinPageState } from "./page-state.ts";
import { workOffline } from "./work-offline.ts";

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { event, stepsUrl, placeUrl, participationKey, publishedUrl } = JSON.parse(
  state,
) as JoinPageState;

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

/** The page works offline from the moment a person starts: whoever only reads the first step loads no more than that. */
const keepOffline = () => workOffline(event.mode === "guarded" ? [stepsUrl, placeUrl] : [stepsUrl]);

async function start(): Promise<void> {
  await loadSteps();
  await keepOffline();
}

if (needsSteps()) void start();
else {
  // The links of the first step are fragments, so that they work without this script.
  const follow = () => {
    if (!needsSteps()) return;
    removeEventListener("hashchange", follow);
    void start();
  };
  addEventListener("hashchange", follow);
  // A page on the home screen has to open without a network.
  addEventListener("appinstalled", () => void keepOffline());
  if (isOnHomeScreen()) void keepOffline();
}
const question = document.getElementById("join-question");
if (question) followQuestion(question, publishedUrl);
offerInstall();
