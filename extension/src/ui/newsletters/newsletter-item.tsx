import { isGecko } from "../../platform/build.ts";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { Text } from "@digital-cleanup/text";
import { type Choice, oldMessages, type Outcome } from "./apply-choice.ts";
import type { Newsletter } from "./group-by-sender.ts";

/** The texts of what became of a request to unsubscribe. */
export const resultKeys = {
  confirmed: "webmailReview.left",
  sent: "webmailReview.asked",
  noAccess: "webmailReview.noAccess",
  redirected: "webmailReview.redirected",
  refused: "webmailReview.refusedByList",
  unreachable: "webmailReview.unreachable",
} as const;

/** One sender with its choices, and the outcome once they are applied. */
export function NewsletterItem(props: {
  t: Text;
  newsletter: Newsletter;
  choice: Choice;
  outcome: Outcome | undefined;
  isLocked: boolean;
  onChoice: (choice: Choice) => void;
  /** Opens the page of a list. Absent if a link does. */
  openPage?: ((url: string) => void) | undefined;
}) {
  const { t, newsletter, choice, outcome } = props;
  const { address, name, uids, read } = newsletter;
  const { oneClickUrl } = newsletter.header;
  const old = oldMessages(newsletter).length;
  const isLocked = props.isLocked || outcome !== undefined;
  const option = (unsubscribes: boolean) => (
    <label>
      <input
        type="radio"
        name={address}
        value={unsubscribes ? "leave" : "keep"}
        checked={choice.unsubscribes === unsubscribes}
        disabled={isLocked}
        onChange={() => props.onChoice({ ...choice, unsubscribes })}
      />
      {t(unsubscribes ? "webmailReview.leave" : "webmailReview.keep")}
    </label>
  );
  return (
    <li data-address={address}>
      <fieldset>
        <legend>
          <strong>
            <OthersText text={name} />
          </strong>{" "}
          <span class="soft">
            <OthersText text={address} />
          </span>
        </legend>
        <p class="soft">{t("webmailReview.counts", { count: uids.length, read })}</p>
        {oneClickUrl ? (
          <p class="row">
            {option(false)}
            {option(true)}
          </p>
        ) : (
          <ManualUnsubscribe {...props} />
        )}
        {oneClickUrl && (
          <details class="soft">
            <summary>{t("webmailReview.oneClick", { host: new URL(oneClickUrl).host })}</summary>
            <pre>{`POST ${new URL(oneClickUrl).href}\n\nList-Unsubscribe=One-Click`}</pre>
            <p>{t(isGecko ? "webmailReview.learns" : "webmailReview.learnsExtension")}</p>
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
          data-outcome={outcome?.unsubscribe ?? ""}
          data-set-aside={outcome?.setAside ?? ""}
        >
          {outcome?.unsubscribe && <p>{t(resultKeys[outcome.unsubscribe])}</p>}
          {(outcome?.unsubscribe === "noAccess" || outcome?.unsubscribe === "redirected") && (
            <ManualUnsubscribe {...props} />
          )}
          {outcome?.setAside === "refused" && <p>{t("webmailReview.notSetAside")}</p>}
          {outcome?.setAside === "noTrash" && <p>{t("mailboxWeight.failures.noTrash")}</p>}
          {typeof outcome?.setAside === "number" && (
            <p>{t("webmailReview.setAside", { count: outcome.setAside })}</p>
          )}
        </div>
      </fieldset>
    </li>
  );
}

/** Without the one-click header the person unsubscribes by hand. Nothing is opened before they press the link. */
export function ManualUnsubscribe(props: {
  t: Text;
  newsletter: Pick<Newsletter, "header">;
  openPage?: ((url: string) => void) | undefined;
}) {
  const { t, newsletter, openPage } = props;
  const { pageUrl, mailUrl } = newsletter.header;
  if (pageUrl) {
    return (
      <a
        href={pageUrl}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        onClick={(event) => {
          if (!openPage) return;
          event.preventDefault();
          openPage(pageUrl);
        }}
      >
        {t("webmailReview.leavePage", { host: new URL(pageUrl).host })}
      </a>
    );
  }
  return <a href={mailUrl ?? ""}>{t("webmailReview.leaveMail")}</a>;
}
