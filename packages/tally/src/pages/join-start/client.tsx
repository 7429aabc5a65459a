import { offerInstall } from "./offer-install.ts";
import type { JoinPageState } from "./page-state.ts";
import { workOffline } from "./work-offline.ts";

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { stepsUrl, partKey } = JSON.parse(state) as JoinPageState;

/** Who is past the first step, or comes with a receipt, needs the other steps at once. */
function needsSteps(): boolean {
  if (/^#(note|review|receipt)/.test(location.hash)) return true;
  try {
    return localStorage.getItem(partKey) !== null;
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
addEventListener("load", () => void workOffline([stepsUrl]));
