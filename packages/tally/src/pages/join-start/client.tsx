import { offerInstall } from "./offer-install.ts";
import type { JoinPageState } from "./page-state.ts";
import { workOffline } from "./work-offline.ts";

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { event, stepsUrl, placeUrl, participationKey } = JSON.parse(state) as JoinPageState;

// The first step's link replaces what the address says, long before the other steps read it.
document.querySelector("#join")?.setAttribute("data-arrived", location.hash);

/** Who is past the first step, or comes with a receipt or a ticket, needs the other steps at once. */
function needsSteps(): boolean {
  if (/^#(note|review|receipt|(.*&)?ticket=)/.test(location.hash)) return true;
  try {
    return localStorage.getItem(participationKey) !== null;
  } catch {
    // The browser keeps nothing, so nothing was begun.
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
  // The links of the first step lead to a fragment, with or without this script.
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
