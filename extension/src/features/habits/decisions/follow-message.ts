import { type ComposeChanged, refreshNudge } from "@digital-cleanup/habits";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { Observer } from "./observer.ts";
import { closeNudge, resendNudge } from "./send-nudge.ts";
import { changeShownNudge, type ShownNudge } from "./shown-nudges.ts";

/** After a message changed: the nudge about it follows its numbers, and closes once its reason is gone. One that asks a question stays. */
export async function followMessage(
  event: ComposeChanged,
  { tabId, frameId, documentId }: Observer,
  settings: EffectiveSettings,
): Promise<void> {
  const isMeant = ({ observer, draft, choices }: ShownNudge): boolean =>
    observer.frameId === frameId &&
    observer.documentId === documentId &&
    draft === event.draft &&
    choices === undefined;
  const changed = await changeShownNudge(tabId, isMeant, (shown) => {
    const nudge = refreshNudge(shown.nudge, event, settings.habits.value);
    const isSame = JSON.stringify(nudge) === JSON.stringify(shown.nudge);
    return isSame ? shown : nudge && { ...shown, nudge };
  });
  if (!changed || changed.after === changed.before) return;
  await (changed.after ? resendNudge(changed.after, settings) : closeNudge(changed.before));
}
