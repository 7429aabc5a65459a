import { useEffect, useRef, useState } from "preact/hooks";
import {
  listenToOrders,
  type Ordered,
  reportOrderCancelled,
  requestOrder,
} from "../webmail-client.ts";

export type OrderState = "none" | "waiting" | "notConfirmed";
export type AskToConfirm = (ordered: Omit<Ordered, "number">) => Promise<boolean>;

/** Of this document, so that the answer to an earlier panel is none to this one. */
let orders = 0;

/** What a panel asks the person to confirm in the popup, where the page cannot press. */
export function useOrder() {
  const [state, setState] = useState<OrderState>("none");
  const answer = useRef<(isConfirmed: boolean) => void>(() => undefined);
  useEffect(() => {
    return listenToOrders(({ number, isConfirmed }) => {
      if (number === orders) answer.current(isConfirmed);
    });
  }, []);
  /** Resolves to whether the person confirmed it. */
  const ask: AskToConfirm = (ordered) =>
    new Promise((resolve) => {
      answer.current = (isConfirmed) => {
        setState(isConfirmed ? "none" : "notConfirmed");
        resolve(isConfirmed);
      };
      setState("waiting");
      orders += 1;
      void requestOrder({ number: orders, ...ordered })
        .catch(() => false)
        .then((isAsked) => !isAsked && answer.current(false));
    });
  const cancel = () => {
    void reportOrderCancelled().catch(() => undefined);
    answer.current(false);
  };
  return { state, ask, cancel };
}
