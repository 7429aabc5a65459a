import { confirmedTotals } from "@digital-cleanup/challenge";
import { quantities } from "./doubts.ts";
import { doubtWords } from "./doubt-words.ts";
import type { Entry } from "./entry.ts";
import { eventStateAt } from "./event-state.ts";
import { ExactRequest } from "./exact-request.tsx";
import { useJoining } from "./joining.ts";
import { confirm } from "./outbox.ts";
import { areSameTotals, nextContribution } from "./request.ts";
import { TotalsTable } from "./totals-table.tsx";
import { linkTo } from "./use-step.ts";
import { whenSent } from "./when-sent.ts";

/** Step 3: everything that will leave, and the one click that lets it. */
export function ReviewStep({ entry, onSent }: { entry: Entry; onSent: () => void }) {
  const { t, event, part, store, address } = useJoining();
  const { totals } = entry;
  const next = nextContribution(part, address, totals);
  const obstacle = useObstacle(entry);
  const send = () => {
    store.change((current) => confirm(current, "contribution", next, Date.now()));
    // Another tab may have taken this number: then what replaces what is shown anew, and nothing leaves.
    if (store.read().waiting?.request.body === next.request.body) onSent();
  };
  return (
    <div class="flow flow--wide">
      <section class="card flow" aria-labelledby="plain">
        <h2 id="plain">{t("tally.join.plain")}</h2>
        <TotalsTable totals={totals} />
        <p class="small soft">{t("tally.join.twoOrigins")}</p>
      </section>
      <Doubts entry={entry} />
      <section class="flow flow--tight" aria-labelledby="exact">
        <h2 id="exact">{t("tally.join.exact")}</h2>
        <ExactRequest id="join-payload" request={next.request} />
        <p class="small soft">
          {t("tally.join.secret")} {t("tally.join.secretMeaning")}
        </p>
        {part.place && <p class="small soft">{t("tally.join.place.inMessage")}</p>}
      </section>
      <section class="flow flow--tight" aria-labelledby="never">
        <h2 id="never">{t("tally.join.neverSentTitle")}</h2>
        <p class="small">{t("tally.join.neverSent")}</p>
      </section>
      <div class="dock flow flow--tight">
        <p class="small" id="join-offer">
          {obstacle ?? (
            <>
              <Replaces /> <span class="soft">{t("tally.join.publicFrom", { k: event.k })}</span>
            </>
          )}
        </p>
        {!obstacle && (
          <button type="button" class="btn btn--main btn--big wide" id="join-send" onClick={send}>
            {t("tally.join.send")}
          </button>
        )}
        <a class="btn" href={linkTo("note")}>
          {t("tally.join.notNow")}
        </a>
      </div>
    </div>
  );
}

/** Why nothing can leave now, where that is so. What was typed stays. */
function useObstacle({ totals }: Entry): string | undefined {
  const { t, format, event, published, part } = useJoining();
  const state = eventStateAt(event, published.state, new Date());
  if (state === "closed") return t("tally.join.closed");
  if (state === "notStarted") {
    return t("tally.join.notStarted", { day: format.day(event.startsOn) });
  }
  const held = confirmedTotals(part);
  return held && areSameTotals(held, totals) ? t("tally.join.nothingNew") : undefined;
}

function Doubts({ entry }: { entry: Entry }) {
  const { t } = useJoining();
  const doubtful = quantities.filter((quantity) => entry.doubts.has(quantity));
  if (doubtful.length === 0) return null;
  return (
    <section class="note note--caution flow flow--tight small" id="join-doubts">
      <h2>{t("tally.join.check")}</h2>
      {doubtful.map((quantity) => (
        <p key={quantity}>
          {t("tally.join.doubtLine", {
            quantity: t(`tally.join.${quantity}`),
            doubt: doubtWords(t, entry.doubts.get(quantity)) ?? "",
          })}
        </p>
      ))}
    </section>
  );
}

/** What this sending takes the place of. */
function Replaces() {
  const { t, format, part } = useJoining();
  const { received, refusal, sentAtMs, waiting } = part;
  if (waiting) return <>{t("tally.join.replacesWaiting")}</>;
  if (refusal) return <>{t("tally.join.replacesRefused")}</>;
  if (!received || received.answer.standing === "unknown") return <>{t("tally.join.first")}</>;
  if (received.answer.totals === null) return <>{t("tally.join.sendAgain")}</>;
  if (sentAtMs === undefined) return <>{t("tally.join.replacesElsewhere")}</>;
  const sent = whenSent(format, sentAtMs, new Date());
  if (sent.isToday) return <>{t("tally.join.replacesToday", { time: sent.time })}</>;
  return <>{t("tally.join.replaces", { day: sent.day })}</>;
}
