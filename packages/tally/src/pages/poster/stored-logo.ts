const storageKey = (code: string): string => `digital-cleanup.logo.${code}`;

/** The logo that this browser keeps for an event, a PNG as Base64. */
export function readLogo(code: string): string | undefined {
  try {
    return localStorage.getItem(storageKey(code)) ?? undefined;
  } catch {
    // The browser refuses storage: a logo is then there for as long as the page is open.
    return undefined;
  }
}

/** Stores a logo, or removes the stored one. Returns whether the browser did. */
export function storeLogo(code: string, logo: string | undefined): boolean {
  try {
    if (logo === undefined) localStorage.removeItem(storageKey(code));
    else localStorage.setItem(storageKey(code), logo);
    return true;
  } catch {
    return false;
  }
}
