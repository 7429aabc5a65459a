import { ExactText } from "@digital-cleanup/ui/exact-text.tsx";
import { useState } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { isThunderbird } from "../../platform/build.ts";
import type { SentRequest } from "../../platform/sent/sent-request.ts";
import { Button } from "../../ui/button.tsx";
import { Entry, EntryList } from "../../ui/entry-list.tsx";
import { usePage } from "../../ui/page-context.ts";

const shownAtFirst = 10;

/** The requests that left this browser, each with its exact text. */
export function SentCard({ sent }: { sent: readonly SentRequest[] }) {
  const { t } = usePage();
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <section class="card flow" aria-labelledby="my-data-sent">
      <h2 id="my-data-sent">{t("sentLog.title")}</h2>
      <p class="small soft">{t("sentLog.lead")}</p>
      {sent.length === 0 ? (
        <p>{t("sentLog.none")}</p>
      ) : (
        <EntryList>
          {sent.slice(0, shown).map((request, index) => (
            <SentEntry key={request.id} request={request} position={index + 1} />
          ))}
        </EntryList>
      )}
      {sent.length > shown && (
        <p>
          <Button onPress={() => setShown(sent.length)}>
            {t("sentLog.showAll", { count: sent.length })}
          </Button>
        </p>
      )}
      <p class="small">{t("sentLog.never")}</p>
      {!isThunderbird && <p class="tiny soft">{t("sentLog.toPages")}</p>}
    </section>
  );
}

function SentEntry({ request, position }: { request: SentRequest; position: number }) {
  const { t, format } = usePage();
  const { kind, host, text, times, sentAtMs } = request;
  const [, body = ""] = text.split("\n\n", 2);
  return (
    <Entry
      end={
        <span class="small soft">
          {t("sentLog.when", {
            day: format.day(localDay(sentAtMs)),
            time: format.time(sentAtMs),
          })}
        </span>
      }
    >
      <b>{t(`sentLog.kind.${kind}`)}</b>
      <p class="small soft facts">
        <span class="anywhere">{host}</span>
        <span>{body === "" ? t("sentLog.noBody") : format.bytes(new Blob([body]).size)}</span>
        {times > 1 && <span>{t("sentLog.times", { count: times })}</span>}
      </p>
      <details class="small">
        <summary>{t("sentLog.exact")}</summary>
        {kind !== "event" && kind !== "published" && kind !== "unsubscribe" && (
          <p class="tiny soft">{t("sentLog.secret")}</p>
        )}
        <ExactText id={`sent-${position}`} label={t("sentLog.exactOf", { position })} text={text} />
      </details>
    </Entry>
  );
}
