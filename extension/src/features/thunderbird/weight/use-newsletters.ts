import { useState } from "preact/hooks";
import { unsubscribe } from "../../../platform/mail/unsubscribe.ts";
import { countUnsubscribed } from "../../../platform/trust/count-unsubscribed.ts";
import type { Weighing } from "../../../ui/mailbox/weighing.ts";
import type { NewsletterInbox } from "../../../ui/newsletters/newsletter-inbox.ts";
import { useChoices } from "../../../ui/newsletters/use-choices.ts";
import { useReview } from "../../../ui/newsletters/use-review.ts";
import { askForAccess } from "./ask-for-access.ts";
import { newsletterInbox } from "./newsletter-inbox.ts";

/** The review of newsletters, which stays while the person looks at other tabs. */
export type NewsletterReview = ReturnType<typeof useNewsletters>;

export function useNewsletters(weighing: Weighing) {
  const [inbox, setInbox] = useState<NewsletterInbox>();
  const found = useReview(inbox);
  const choices = useChoices(found.newsletters);
  const [isRefused, setIsRefused] = useState(false);
  const apply = async () => {
    const { chosen, choiceOf } = choices;
    const moves = chosen.some((newsletter) => choiceOf(newsletter).trashesOld);
    const addresses = chosen.flatMap((newsletter) =>
      choiceOf(newsletter).unsubscribes ? (newsletter.header.oneClickUrl ?? []) : [],
    );
    const isAllowed = await askForAccess({ moves, addresses });
    setIsRefused(!isAllowed);
    if (!isAllowed || !inbox) return;
    await choices.apply(chosen, inbox, {
      unsubscribe,
      onMovedToTrash: () => undefined,
      onUnsubscribed: () => void countUnsubscribed(),
    });
  };
  return {
    found,
    choices,
    isRefused,
    apply,
    start: () => setInbox(newsletterInbox(weighing)),
  };
}
