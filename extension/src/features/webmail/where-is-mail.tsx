import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { Select } from "../../ui/select.tsx";

/** `here`: the webmail is read where it is. `thunderbird` weighs any account that it can open. `file`: from the service's own export. */
type Way = "here" | "thunderbird" | "file";

/** The commonest services among addresses in France, and the best way to what takes up space in each. */
const services = [
  ["gmail", "Gmail", "file"],
  ["outlook", "Outlook, Hotmail", "thunderbird"],
  ["orange", "Orange", "thunderbird"],
  ["free", "Free", "here"],
  ["sfr", "SFR", "thunderbird"],
  ["laposte", "La Poste", "thunderbird"],
  ["yahoo", "Yahoo", "thunderbird"],
  ["proton", "Proton Mail", "file"],
] as const satisfies readonly (readonly [id: string, name: string, way: Way])[];

type ServiceId = (typeof services)[number][0] | "other";

const wayOf = (id: ServiceId): Way => services.find(([each]) => each === id)?.[2] ?? "here";

/** Asks where a person's mail is, and sends them to the best way to weigh it. */
export function WhereIsMail() {
  const { t } = usePage();
  const [service, setService] = useState<ServiceId>("gmail");
  const way = wayOf(service);
  return (
    <section class="card flow" aria-labelledby="emails-where">
      <h2 id="emails-where">{t("emails.whereTitle")}</h2>
      <label class="field">
        {t("emails.where")}
        <Select
          id="emails-service"
          options={[
            ...services.map(([id, name]) => [id, name] as const),
            ["other", t("emails.whereOther")],
          ]}
          value={service}
          onChange={setService}
        />
      </label>
      <p role="status" data-way={way}>
        {t(`emails.ways.${way}`)}
      </p>
      {way !== "here" && (
        <p>
          <a class={way === "file" ? "btn" : ""} href="/mail-file.html">
            {t("emails.fromFile")}
          </a>
        </p>
      )}
    </section>
  );
}
