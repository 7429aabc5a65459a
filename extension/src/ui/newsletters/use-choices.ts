import { useState } from "preact/hooks";
import {
  applyChoice,
  type Choice,
  type ConfirmationHandlers,
  type Outcome,
} from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";
import { whileOnline } from "./while-online.ts";

const none: Choice = { unsubscribes: false, trashesOld: false };

/** What a person chooses for each newsletter, and what became of it. */
export function useChoices(newsletters: readonly Newsletter[]) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isWorking, setIsWorking] = useState(false);
  const [isOffline, setIsOffline] = useState(false);
  const choiceOf = ({ address }: Newsletter): Choice => choices.get(address) ?? none;
  return {
    isWorking,
    /** What is left of the choices was not applied, for want of network. */
    isOffline,
    choiceOf,
    outcomeOf: ({ address }: Newsletter): Outcome | undefined => outcomes.get(address),
    /** Those with a choice that is not applied yet. */
    chosen: newsletters.filter((newsletter) => {
      const { unsubscribes, trashesOld } = choiceOf(newsletter);
      return (unsubscribes || trashesOld) && !outcomes.has(newsletter.address);
    }),
    choose: ({ address }: Newsletter, choice: Choice) =>
      setChoices((all) => new Map(all).set(address, choice)),
    async apply(
      chosen: readonly Newsletter[],
      inbox: NewsletterInbox,
      handlers: ConfirmationHandlers,
    ) {
      setIsWorking(true);
      const apply = async (newsletter: Newsletter) => {
        const outcome = await applyChoice(newsletter, choiceOf(newsletter), inbox, handlers);
        setOutcomes((all) => new Map(all).set(newsletter.address, outcome));
      };
      const isDone = await whileOnline(chosen, apply);
      setIsOffline(!isDone);
      setIsWorking(false);
      if (isDone) inbox.refresh();
    },
  };
}
