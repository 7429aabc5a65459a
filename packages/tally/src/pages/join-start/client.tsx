import { followQuestion } from "./follow-question.ts";
import { isOnHomeScreen, offerInstall } from "./offer-install.ts";
import type { JoinPageState } from "./page-state.ts";
import { phoneSystem } from "../join/tasks/phone-system.ts";
import { workOffline } from "./work-offline.ts";

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { event, stepsUrl, placeUrl, participationKey, publishedUrl } = JSON.parse(
  state,
) as JoinPageState;

// The fragment is stored, because a link of the first step replaces it before the other steps can read it.
document.querySelector("#join")?.setAttribute("data-arrived", location.hash);

/** Whether to load the other steps at once: after the first step, or with a receipt or a ticket. */
function needsSteps(): boolean {
  if (/^#(space|note|correct|review|receipt|task-|(.*&)?ticket=)/.test(location.hash)) return true;
  try {
    return localStorage.getItem(participationKey) !== null;
  } catch {
    // The browser stores nothing, so no step was completed.
    return false;
  }
}

let loading: Promise<boolean> | undefined;
const loadSteps = (): Promise<boolean> => (loading ??= tryLoadSteps());

/** Loads the other steps, and makes the page work offline. Whoever only reads the first card loads no more than that. */
async function tryLoadSteps(): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ stepsUrl);
    return true;
  } catch {
    document.querySelector("#join-not-loaded")?.removeAttribute("hidden");
    return false;
  } finally {
    void keepOffline();
  }
}

const keepOffline = () => workOffline(event.mode === "guarded" ? [stepsUrl, placeUrl] : [stepsUrl]);

/** The first card works before the other steps are loaded: its links are fragments, and its form waits for them. */
function followFirstCard(form: HTMLFormElement): void {
  const system = phoneSystem(navigator.userAgent);
  const choice = system && document.querySelector<HTMLInputElement>(`#join-${system}`);
  if (choice) choice.checked = true;
  addEventListener("hashchange", () => needsSteps() && void loadSteps());
  const submit = async (submission: SubmitEvent) => {
    submission.preventDefault();
    if (!(await loadSteps())) return;
    form.removeEventListener("submit", submit);
    form.requestSubmit();
  };
  form.addEventListener("submit", submit);
  form.addEventListener("focusin", () => void loadSteps(), { once: true });
}

const form = document.querySelector<HTMLFormElement>("#join form");
if (needsSteps()) void loadSteps();
else if (form) followFirstCard(form);
// A page on the home screen has to open without a network.
addEventListener("appinstalled", () => void keepOffline());
if (isOnHomeScreen()) void keepOffline();
const question = document.getElementById("join-question");
if (question) followQuestion(question, publishedUrl);
offerInstall();
