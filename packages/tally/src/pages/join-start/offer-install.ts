/** Chromium's offer to install the page; no browser type knows it yet. */
type InstallOffer = Event & { prompt: () => Promise<unknown> };

const isOffer = (event: Event): event is InstallOffer => "prompt" in event;

/** Shows the way to the home screen, in the form that this browser has: its own offer, or a sentence on iPhones. */
export function offerInstall(): void {
  const button = document.querySelector<HTMLElement>("#join-install");
  const sentence = document.querySelector<HTMLElement>("#join-install-apple");
  if (!button || !sentence) return;
  // Only Safari on iPhones and iPads has this property; it is true once the page was opened from the home screen.
  sentence.hidden = !("standalone" in navigator && navigator.standalone === false);
  let offer: InstallOffer | undefined;
  addEventListener("beforeinstallprompt", (event) => {
    if (!isOffer(event)) return;
    // The page has a button for it, in place of the browser's own bar.
    event.preventDefault();
    offer = event;
    button.hidden = false;
  });
  addEventListener("appinstalled", () => (button.hidden = true));
  button.addEventListener("click", () => void offer?.prompt());
}
