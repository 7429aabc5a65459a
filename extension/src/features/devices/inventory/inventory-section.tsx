import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Device } from "./device.ts";
import type { Inventory } from "./store.ts";

/** Thousands of imported lines would make the page slow to open. */
const linesAtFirst = 100;

/** The list of devices, with a button to add one. */
export function InventorySection(props: {
  inventory: Inventory;
  onAdd: () => void;
  card: (device: Device) => ComponentChildren;
}) {
  const { t } = usePage();
  const { devices, unread } = props.inventory;
  const [shown, setShown] = useState(linesAtFirst);
  const count = devices.reduce((sum, device) => sum + device.count, 0);
  return (
    <section class="flow" aria-labelledby="devices-inventory">
      <div class="row row--base">
        <h2 id="devices-inventory">{t("devices.inventory")}</h2>
        {count > 0 && (
          <p class="row row--tight small">
            <data id="devices-total" value={count}>
              {t("devices.summary", { count })}
            </data>
            <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
          </p>
        )}
        <Button class="btn--main push" id="devices-add" onPress={props.onAdd}>
          {t("devices.add")}
        </Button>
      </div>
      {unread > 0 && (
        <p class="note note--caution small">{t("devices.unread", { count: unread })}</p>
      )}
      {devices.length === 0 && <Empty />}
      <ul class="flow">{devices.slice(0, shown).map(props.card)}</ul>
      {devices.length > shown && (
        <div class="row">
          <Button id="devices-more" onPress={() => setShown(shown + linesAtFirst)}>
            {t("devices.more", { shown, all: devices.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Empty() {
  const { t } = usePage();
  return (
    <div class="card flow">
      <div class="soft">
        <Icon name="laptop" size={28} />
      </div>
      <h3>{t("devices.emptyTitle")}</h3>
      <p>{t("devices.emptyBody")}</p>
    </div>
  );
}
