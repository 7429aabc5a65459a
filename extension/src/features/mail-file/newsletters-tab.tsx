import type { Newsletter } from "@digital-cleanup/mailbox";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import { hostPattern } from "../../platform/access/host-pattern.ts";
import { requestPermissions } from "../../platform/access/permissions.ts";
import { unsubscribe, type UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import { countUnsubscribed } from "../../platform/trust/count-unsubscribed.ts";
import { ManualUnsubscribe, resultKeys } from "../../ui/newsletters/newsletter-item.tsx";
import { parseListHeader } from "../../ui/newsletters/parse-list-header.ts";
import { usePage } from "../../ui/page-context.ts";

const maxListed = 100;

/** Senders that offer a way to unsubscribe. Nothing is sent before a person presses the button of a list. */
export function NewslettersTab({ newsletters }: { newsletters: readonly Newsletter[] }) {
  const { t, format } = usePage();
  const shown = newsletters
    .slice(0, maxListed)
    .map((newsletter) => ({ ...newsletter, header: parseListHeader(newsletter.header) }))
    .filter(({ header }) => header.oneClickUrl ?? header.pageUrl ?? header.mailUrl);
  if (shown.length === 0) return <p class="soft">{t("mailboxWeight.none")}</p>;
  return (
    <>
      <p class="soft">{t("mailFile.newslettersMean")}</p>
      <ul>
        {shown.map((newsletter) => (
          <li key={newsletter.sender} class="message" data-address={newsletter.sender}>
            <p class="line">
              <strong>
                <OthersText text={newsletter.name} />
              </strong>
              <span class="figure">{format.bytes(newsletter.bytes)}</span>
            </p>
            <p class="soft">
              <OthersText text={newsletter.sender} /> ·{" "}
              {t("mailboxWeight.messages", { count: newsletter.messages })}
            </p>
            <Unsubscribe header={newsletter.header} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Unsubscribe({ header }: { header: ReturnType<typeof parseListHeader> }) {
  const { t } = usePage();
  const [isWorking, setIsWorking] = useState(false);
  const [outcome, setOutcome] = useState<UnsubscribeResult>();
  const { oneClickUrl } = header;
  if (!oneClickUrl) return <ManualUnsubscribe t={t} newsletter={{ header }} />;
  const leave = async () => {
    setIsWorking(true);
    // Without it the answer of the list cannot be read; the request itself may still be possible.
    await requestPermissions({ origins: [hostPattern(new URL(oneClickUrl).origin)] });
    const result = await unsubscribe(oneClickUrl);
    setOutcome(result);
    setIsWorking(false);
    if (result === "confirmed") await countUnsubscribed();
  };
  const isManual = outcome === "noAccess" || outcome === "redirected";
  return (
    <>
      <p class="row">
        <button
          type="button"
          data-leave
          disabled={isWorking || (outcome !== undefined && !isManual)}
          onClick={() => void leave()}
        >
          {t("mailFile.leave")}
        </button>
      </p>
      <details class="soft">
        <summary>{t("webmailReview.oneClick", { host: new URL(oneClickUrl).host })}</summary>
        <pre>{`POST ${new URL(oneClickUrl).href}\n\nList-Unsubscribe=One-Click`}</pre>
      </details>
      <p role="status" data-outcome={outcome ?? ""}>
        {outcome && t(resultKeys[outcome])}
      </p>
      {isManual && header.pageUrl && <ManualUnsubscribe t={t} newsletter={{ header }} />}
    </>
  );
}
