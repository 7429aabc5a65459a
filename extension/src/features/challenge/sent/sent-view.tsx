import type { Published, Totals } from "@digital-cleanup/challenge";
import { CollectionPointList } from "../../../ui/collection-point-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Participation } from "../participation.ts";
import { type AfterSending, afterSending } from "./after-sending.ts";

/** After sending: thanks, the place in the public count, and the one next step. */
export function SentView(props: {
  participation: Participation;
  published: Published | undefined;
  totals: Totals;
}) {
  const { t, settings } = usePage();
  const { participation, published, totals } = props;
  const { received = 0 } = published?.participations ?? {};
  const next = afterSending(participation.event, totals, settings.disabledFeatures.value);
  return (
    <>
      <section class="card flow" aria-labelledby="challenge-thanks-title" id="challenge-thanks">
        <h2 id="challenge-thanks-title">{t("eventTasks.thanks")}</h2>
        {received > 0 && (
          <p>
            <b>{t("eventTasks.inCount", { count: received })}</b>
          </p>
        )}
      </section>
      {next && <NextStep next={next} participation={participation} />}
    </>
  );
}

function NextStep(props: { next: AfterSending; participation: Participation }) {
  const { t, settings } = usePage();
  const { next, participation } = props;
  const canSeeDevices = !settings.disabledFeatures.value.includes("devices");
  return (
    <section class="card flow challenge-next" aria-labelledby="challenge-next-title">
      <div>
        <p class="small soft">{t("eventTasks.next")}</p>
        <h2 id="challenge-next-title">
          {next.kind === "moreToDo" && t(`eventTasks.more.${next.section}`)}
          {next.kind === "bringDevices" &&
            (next.devices > 0
              ? t("eventTasks.bringAnnounced", { count: next.devices })
              : t("eventTasks.bringOld"))}
        </h2>
      </div>
      {next.kind === "bringDevices" && (
        <>
          <p>{t("eventTasks.bringWhy")}</p>
          <CollectionPointList points={participation.event.collectionPoints} />
          {canSeeDevices && (
            <p>
              <a class="btn btn--main" href="#device-places">
                {t("eventTasks.prepare")}
              </a>
            </p>
          )}
        </>
      )}
      {next.kind === "moreToDo" && (
        <p>
          <a class="btn btn--main" href={`#${next.section}`}>
            {t(`eventTasks.open.${next.section}`)}
          </a>
        </p>
      )}
    </section>
  );
}
