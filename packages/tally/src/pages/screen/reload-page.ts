const name = "digital-cleanup.screen-reloaded";
const againAfterMs = 300_000;

/**
 * Fetches the page anew because its server became newer. At most every five minutes: a proxy that still gives the
 * old page must not make it flicker.
 */
export function reloadPage(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(name)) < againAfterMs) return;
    sessionStorage.setItem(name, String(Date.now()));
  } catch {
    // Without storage nothing would stop a reload that changes nothing: the figures stay as they are.
    return;
  }
  location.reload();
}
