import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { inLanguage } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { FoundEvent } from "./find-event.ts";
import { joinEvent } from "./join-event.ts";

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything a person needs to decide whether to join, and the one button that does it. */
export function FoundEventCard(props: {
  found: FoundEvent;
  /** Called once the event is joined. */
  onJoined?: () => void;
}) {
  const { found, onJoined } = props;
  const { t, format } = usePage();
  const { address, event, fingerprint, held } = found;
  const totals = held?.answer.totals;
  const restoreMeaning = totals ? "participant.restoreMeaning" : "challenge.restoreWithdrawn";
  return (
    <>
      <h2>{t(held ? "participant.restoreTitle" : "challenge.joinTitle")}</h2>
      <p>
        <b id="challenge-found-name">
          <OthersText text={inLanguage(event.name, t.language)} />
        </b>
      </p>
      {event.isDemonstration && <p class="small">{t("challenge.demonstration")}</p>}
      <dl class="lines small">
        <Line label={t("challenge.server")}>{new URL(address.baseUrl).host}</Line>
        <Line label={t("challenge.organiser")}>
          <OthersText text={event.organiser.name} />
        </Line>
        <Line label={t("challenge.dates")}>{format.dayRange(event.startsOn, event.endsOn)}</Line>
        <Line label={t("challenge.access")}>
          {t(fingerprint ? "challenge.accessGuarded" : "challenge.accessOpen")}
        </Line>
        {fingerprint && (
          <Line label={t("challenge.key")}>
            <span class="mono" id="challenge-fingerprint">
              {fingerprint}
            </span>
          </Line>
        )}
        {totals && (
          <Line label={t("challenge.held")}>
            {t("challenge.restoreHolds", {
              files: t("challenge.fileCount", {
                count: totals.measured.files + totals.declared.files,
              }),
              bytes: format.bytes(totals.measured.bytes + totals.declared.bytes),
            })}
          </Line>
        )}
      </dl>
      <p class="small">{t(held ? restoreMeaning : "challenge.joinMeaning")}</p>
      <p>
        <Button
          class="btn--main"
          id="challenge-join"
          onPress={() => joinEvent(found).then(onJoined)}
        >
          {t(held ? "participant.restore" : "challenge.join")}
        </Button>
      </p>
    </>
  );
}
