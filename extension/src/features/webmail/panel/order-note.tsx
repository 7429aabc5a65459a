import type { Text } from "@digital-cleanup/text";
import type { RefObject } from "preact";
import type { useOrder } from "./use-order.ts";

/** Where the person confirms what they chose, and the way to give it up; or why a press did not count. */
export function OrderNote(props: {
  t: Text;
  order: ReturnType<typeof useOrder>;
  /** Shown if a press did not count. */
  notSeen: string | false;
  /** Receives the focus, because the pressed button disappears. */
  container: RefObject<HTMLElement | null>;
}) {
  const { t, order, notSeen, container } = props;
  const isWaiting = order.state === "waiting";
  const cancel = () => {
    container.current?.focus();
    order.cancel();
  };
  return (
    <>
      <p role="status" data-order={order.state}>
        {isWaiting
          ? t("mailboxWeight.toConfirm")
          : notSeen || (order.state === "notConfirmed" && t("mailboxWeight.notConfirmed"))}
      </p>
      {isWaiting && (
        <p class="row">
          <button type="button" id="cancel" onClick={cancel}>
            {t("mailboxWeight.cancel")}
          </button>
        </p>
      )}
    </>
  );
}
