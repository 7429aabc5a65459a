import { giveWayEvent, tagName } from "../../ui/nudge/tag-name.ts";

const lookEveryMs = 250;

/** Makes the suggestion in this page go as soon as the webmail asks something by a dialog of its own. */
export function giveWay(hasOpenDialog: () => boolean, signal: AbortSignal): void {
  const look = () => {
    const shown = document.querySelector(tagName);
    if (shown && !hasOpenDialog() && !signal.aborted) return;
    clearInterval(timer);
    shown?.dispatchEvent(new Event(giveWayEvent));
  };
  const timer = setInterval(look, lookEveryMs);
}
