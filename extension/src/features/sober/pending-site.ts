import { completePendingChoices, setPendingChoice } from "../../platform/access/pending-choice.ts";

const pendingSite = "sober-site-to-add";

/** For a click that also requests access: call it first. If the prompt closes the popup, the background completes the choice. */
export const setPendingSite = (site: string): void => setPendingChoice(pendingSite, site);

export const completePendingSites = (add: (site: string) => Promise<void>): void =>
  completePendingChoices(pendingSite, add);
