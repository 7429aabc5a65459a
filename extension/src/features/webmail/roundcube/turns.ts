/**
 * What keeps the requests of the webmail's page and those of the extension apart, in all tabs of the webmail: the page's share this lock,
 * the extension's have it alone. A server that answers two requests at once stores the session of one of them over that of the other, with
 * the search that it holds.
 */
export const turnsLock = "digital-cleanup-roundcube";

/** Nothing that a person presses is held for longer. */
export const maxHeldMs = 10_000;
