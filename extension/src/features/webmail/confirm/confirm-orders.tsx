import { useEffect, useRef } from "preact/hooks";
import {
  readPendingChoices,
  watchPendingChoices,
} from "../../../platform/pending-choices/pending-choices.ts";
import { ConfirmSection } from "../../../ui/confirm/confirm-section.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { answerOrder, type Order, orderSchema } from "./order.ts";

const read = () => readPendingChoices(orderSchema, Date.now());

/** What a person chose in the panels of webmails. Once it is answered the popup closes, because the panel shows what follows. */
export function ConfirmOrders() {
  const { t } = usePage();
  const [orders = []] = useWatchedValue(read, [watchPendingChoices]);
  const hadOrder = useRef(false);
  useEffect(() => {
    if (hadOrder.current && orders.length === 0) window.close();
    hadOrder.current ||= orders.length > 0;
  }, [orders.length]);
  return (
    <ConfirmSection
      id="webmail-confirm"
      title={t("webmail.confirmTitle")}
      words={{
        confirm: t("webmail.confirm"),
        cancel: t("webmail.doNotConfirm"),
        confirmed: "",
        cancelled: "",
      }}
      choices={orders.map((order) => ({
        id: order.id,
        elementId: `webmail-confirm-${order.tabId}`,
        content: <OrderLines order={order} />,
        confirm: () => answerOrder(order, true),
        cancel: () => answerOrder(order, false),
      }))}
    />
  );
}

function OrderLines({ order: { origin, hosts, moves } }: { order: Order }) {
  const { t } = usePage();
  const site = new URL(origin).host;
  return (
    <>
      {hosts.length > 0 && (
        <>
          <p>
            <strong>{t("webmail.confirmLeave", { count: hosts.length })}</strong>
          </p>
          <p class="tiny">{t("webmail.confirmHosts", { hosts: [...new Set(hosts)].join(", ") })}</p>
        </>
      )}
      {moves > 0 && (
        <p>
          <strong>{t("webmail.confirmMove", { count: moves, site })}</strong>
        </p>
      )}
    </>
  );
}
