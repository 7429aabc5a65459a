import { BasisStroke } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { useJoining } from "../joining.ts";
import { BytesFields } from "./bytes-fields.tsx";
import { CounterField } from "./number-field.tsx";
import { DeviceFields } from "./device-fields.tsx";
import type { Entry } from "./entry.ts";
import { takesDevices } from "../tasks/tasks.ts";

type Props = { entry: Entry; shownErrors: Entry["errors"] };

/** Every field, for a person who has noted nothing yet. */
export function AllFields(props: Props) {
  const { t, event } = useJoining();
  return (
    <>
      <p>{t("tally.join.noteLead")}</p>
      <p class="basis">
        <BasisStroke basis="declared" />
        {t("tally.join.declaredHere")}
      </p>
      {takesDevices(event) && <DevicesCard {...props} />}
      <section class="card flow" aria-labelledby="data">
        <h2 id="data">{t("tally.join.data")}</h2>
        <CounterField {...props} field="files" hint={t("tally.join.filesHint")} />
        <BytesFields {...props} />
        <CounterField {...props} field="emails" />
        <CounterField {...props} field="unsubscribes" />
        <CounterField {...props} field="apps" />
      </section>
    </>
  );
}

function DevicesCard(props: Props) {
  const { t, event, eventUrl } = useJoining();
  const count = event.collectionPoints.length;
  return (
    <section class="card flow" aria-labelledby="devices">
      <h2 id="devices">{t("tally.join.devices")}</h2>
      <p class="small">
        {t("tally.join.devicesWhy")}{" "}
        {count > 0 && <a href={`${eventUrl}#points`}>{t("tally.join.points", { count })}</a>}
      </p>
      <details class="more">
        <summary id="join-announce">{t("tally.join.announce")}</summary>
        <DeviceFields {...props} />
      </details>
    </section>
  );
}
