const storageKey = "digital-cleanup.screen-reloaded";
const minIntervalMs = 300_000;

/**
 * Reloads the page after an update of its server, at most every five minutes: a proxy that still returns the old page
 * would otherwise cause a loop of reloads.
 */
export function reloadPage(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(storageKey)) < minIntervalMs) return;
    sessionStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // Without storage the interval cannot be enforced, so the page is not reloaded.
    return;
  }
  location.reload();
}
