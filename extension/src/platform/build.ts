/**
 * The work build is for managed browsers: hosts in its manifest, no history stored unless the agent
 * chooses it.
 */
export const isWorkBuild = import.meta.env.MODE === "work";
export const isFirefox = import.meta.env.BROWSER === "firefox";
/** Thunderbird has mail and no pages: what measures or changes pages is absent there. */
export const isThunderbird = import.meta.env.BROWSER === "thunderbird";
/** The page that the command `cleaner open` serves. No extension is there. */
export const isCommandPage = import.meta.env.BROWSER === "command";
/** Firefox and Thunderbird. */
export const isGecko = isFirefox || isThunderbird;
