/** Chromium's install prompt, which is missing in TypeScript's DOM types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> };

const isOffer = (event: Event): event is InstallOffer => "prompt" in event;

/** Whether the page was opened from the home screen. Only Safari on iPhones and iPads has `standalone`. */
export const isOnHomeScreen = (): boolean =>
  matchMedia("(display-mode: standalone)").matches ||
  ("standalone" in navigator && navigator.standalone === true);

/** Offers to install the page: with the browser's prompt, or with an instruction on iPhones. */
export function offerInstall(): void {
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
