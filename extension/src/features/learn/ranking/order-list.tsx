import { useEffect, useRef } from "preact/hooks";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { CardId } from "./compare-order.ts";
import { moveItem } from "./move-item.ts";

/** The two moves of a card, in the order of its buttons. */
const steps = [
  { by: -1, label: "learn.moveUp", key: "ArrowUp", path: "m5 15 7-7 7 7" },
  { by: 1, label: "learn.moveDown", key: "ArrowDown", path: "m5 9 7 7 7-7" },
] as const;
type Step = (typeof steps)[number]["by"];

/** The cards in the person's order, each with two buttons that move it. */
export function OrderList(props: {
  order: readonly CardId[];
  onOrder: (order: readonly CardId[]) => void;
}) {
  const { order, onOrder } = props;
  const { t } = usePage();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: CardId; by: Step }>(undefined);
  const move = (id: CardId, by: Step) => {
    moved.current = { id, by };
    onOrder(moveItem(order, id, by));
  };
  // A row that is moved in the document loses the focus, and a button at the end of the list cannot have it.
  useEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    const buttons = Array.from(
      list.current!.querySelectorAll<HTMLButtonElement>(`[data-card=${id}] button`),
    );
    const pressed = buttons[by === -1 ? 0 : 1]!;
    (pressed.disabled ? buttons.find(({ disabled }) => !disabled) : pressed)?.focus();
  }, [order]);
  const last = moved.current?.id;
  return (
    <>
      <ol class="flow flow--tight ranking" ref={list}>
        {order.map((id, index) => {
          const item = t(`learn.rankingOf.${id}`);
          return (
            <li key={id} data-card={id}>
              <span class="ranking__number" aria-hidden="true">
                {index + 1}
              </span>
              <span class="ranking__name">{item}</span>
              {steps.map(({ by, label, path }) => (
                <Button
                  key={by}

                  aria-label={t(label, { item })}
                  disabled={order[index + by] === undefined}
                  onPress={() => move(id, by)}
                  onKeyDown={(event) => {
                    const wanted = event.altKey && steps.find(({ key }) => key === event.key);
                    if (!wanted) return;
                    event.preventDefault();
                    move(id, wanted.by);
                  }}
                >
                  <Pictogram>
                    <path d={path} />
                  </Pictogram>
                </Button>
              ))}
            </li>
          );
        })}
      </ol>
      <p class="hidden" role="status" id="ranking-moved">
        {last &&
          t("learn.moved", {
            item: t(`learn.rankingOf.${last}`),
            position: order.indexOf(last) + 1,
            all: order.length,
          })}
      </p>
    </>
  );
}
