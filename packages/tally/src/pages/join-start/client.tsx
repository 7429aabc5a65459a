import type { PublicState } from "@digital-cleanup/challenge";
import { readText } from "../client/browser-store.ts";
import { nextPollMs } from "../client/follow-event.ts";
import { phoneSystem } from "../join/tasks/phone-system.ts";
import type { JoinPageState } from "./page-state.ts";
import { workOffline } from "./work-offline.ts";

/** Chromium's install prompt, which is missing in TypeScript's DOM types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> };

const isOffer = (event: Event): event is InstallOffer => "prompt" in event;

/** Whether the page was opened from the home screen. Only Safari on iPhones and iPads has `standalone`. */
const isOnHomeScreen = (): boolean =>
  matchMedia("(display-mode: standalone)").matches ||
  ("standalone" in navigator && navigator.standalone === true);

/** Offers to install the page: with the browser's prompt, or with an instruction on iPhones. */
function offerInstall(): void {
  const button = document.querySelector<HTMLElement>("#join-install");
  const sentence = document.querySelector<HTMLElement>("#join-install-apple");
  if (!button || !sentence) return;
  // Only Safari on iPhones and iPads has this property; it is true if the page was opened from the home screen.
  sentence.hidden = !("standalone" in navigator && navigator.standalone === false);
  let offer: InstallOffer | undefined;
  addEventListener("beforeinstallprompt", (event) => {
    if (!isOffer(event)) return;
    // The page shows a button instead of the browser's own banner.
    event.preventDefault();
    offer = event;
    button.hidden = false;
  });
  addEventListener("appinstalled", () => (button.hidden = true));
  button.addEventListener("click", () => void offer?.prompt());
}

const requestTimeoutMs = 10_000;

/** Shows the link to the quiz while the room is asked a question. A page that is not seen does not ask for it. */
function followQuestion(link: HTMLElement, publishedUrl: string): void {
  async function readIsAsked(response: Response): Promise<boolean> {
    const state = (await response.json()) as PublicState;
    return state.quiz?.shown?.isOpen === true;
  }

  async function poll(): Promise<void> {
    let response: Response | undefined;
    if (document.visibilityState === "visible") {
      try {
        const signal = AbortSignal.timeout(requestTimeoutMs);
        response = await fetch(publishedUrl, { cache: "no-cache", signal });
        if (response.ok) link.hidden = !(await readIsAsked(response));
      } catch {
        // Offline: the link stays as it is, since a question could not be answered anyway.
      }
    }
    setTimeout(poll, nextPollMs(response));
  }

  setTimeout(poll, nextPollMs(undefined));
}

const state = document.querySelector("#state-of-page")?.textContent ?? "";
const { event, stepsUrl, placeUrl, participationKey, publishedUrl } = JSON.parse(
  state,
) as JoinPageState;

// The fragment is stored, because a link of the first step replaces it before the other steps can read it.
document.querySelector("#join")?.setAttribute("data-arrived", location.hash);

/** Whether to load the other steps at once: after the first step, or with a receipt or a ticket. */
const needsSteps = (): boolean =>
  /^#(space|note|correct|review|receipt|task-|(.*&)?ticket=)/.test(location.hash) ||
  readText(participationKey) !== null;

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
