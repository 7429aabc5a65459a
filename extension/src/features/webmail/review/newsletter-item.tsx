import type { Text } from "@digital-cleanup/text";
import { type Choice, oldOnes, type Outcome } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";

const results = {
  left: "webmailReview.left",
  asked: "webmailReview.asked",
  refused: "webmailReview.refusedByList",
  unreachable: "webmailReview.unreachable",
} as const;

/** One sender: what a person may choose, and what became of it. */
export function NewsletterItem(props: {
  t: Text;
  newsletter: Newsletter;
  choice: Choice;
  outcome: Outcome | undefined;
  isLocked: boolean;
  onChoice: (choice: Choice) => void;
}) {
  const { t, newsletter, choice, outcome } = props;
  const { address, name, uids, read } = newsletter;
  const { oneClickUrl } = newsletter.header;
  const old = oldOnes(newsletter).length;
  const isLocked = props.isLocked || outcome !== undefined;
  const leaves = (isLeaving: boolean) => (
    <label>
      <input
        type="radio"
        name={address}
        value={isLeaving ? "leave" : "keep"}
        checked={choice.leaves === isLeaving}
        disabled={isLocked}
        onChange={() => props.onChoice({ ...choice, leaves: isLeaving })}
      />
      {t(isLeaving ? "webmailReview.leave" : "webmailReview.keep")}
    </label>
  );
  return (
    <li data-address={address}>
      <fieldset>
        <legend>
          <strong>{name}</strong> <span class="soft">{address}</span>
        </legend>
        <p class="soft">{t("webmailReview.counts", { count: uids.length, read })}</p>
        {oneClickUrl ? (
          <p class="row">
            {leaves(false)}
            {leaves(true)}
          </p>
        ) : (
          <OtherWay t={t} newsletter={newsletter} />
        )}
        {oneClickUrl && (
          <details class="soft">
            <summary>{t("webmailReview.oneClick", { host: new URL(oneClickUrl).host })}</summary>
            <pre>{`POST ${oneClickUrl}\n\nList-Unsubscribe=One-Click`}</pre>
          </details>
        )}
        {old > 0 && (
          <label>
            <input
              type="checkbox"
              checked={choice.trashesOld}
              disabled={isLocked}
              onChange={({ currentTarget }) =>
                props.onChoice({ ...choice, trashesOld: currentTarget.checked })
              }
            />
            {t("webmailReview.old", { count: old })}
          </label>
        )}
        <div
          role="status"
          data-outcome={outcome?.left ?? ""}
          data-set-aside={outcome?.setAside ?? ""}
        >
          {outcome?.left && <p>{t(results[outcome.left])}</p>}
          {outcome?.setAside === "refused" && <p>{t("webmailReview.notSetAside")}</p>}
          {typeof outcome?.setAside === "number" && (
            <p>{t("webmailReview.setAside", { count: outcome.setAside })}</p>
          )}
        </div>
      </fieldset>
    </li>
  );
}

/** Without the header for one click, the person goes on by hand: nothing is opened or written before they press. */
function OtherWay({ t, newsletter }: { t: Text; newsletter: Newsletter }) {
  const { pageUrl, mailUrl } = newsletter.header;
  if (pageUrl) {
    return (
      <a href={pageUrl} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
        {t("webmailReview.leavePage", { host: new URL(pageUrl).host })}
      </a>
    );
  }
  return <a href={mailUrl ?? ""}>{t("webmailReview.leaveMail")}</a>;
}
