import { useEffect, useRef } from "preact/hooks";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { CardId } from "./compare-order.ts";
import { moveItem } from "./move-item.ts";

type Step = -1 | 1;
const arrows: Record<string, Step> = { ArrowUp: -1, ArrowDown: 1 };

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
            <li
              key={id}
              data-card={id}
              onKeyDown={(event) => {
                const by = event.altKey && arrows[event.key];
                if (!by) return;
                event.preventDefault();
                move(id, by);
              }}
            >
              <span class="ranking__number" aria-hidden="true">
                {index + 1}
              </span>
              <span class="ranking__name">{item}</span>
              <button
                type="button"
                class="btn"
                aria-label={t("learn.moveUp", { item })}
                disabled={index === 0}
                onClick={() => move(id, -1)}
              >
                <Pictogram>
                  <path d="m5 15 7-7 7 7" />
                </Pictogram>
              </button>
              <button
                type="button"
                class="btn"
                aria-label={t("learn.moveDown", { item })}
                disabled={index === order.length - 1}
                onClick={() => move(id, 1)}
              >
                <Pictogram>
                  <path d="m5 9 7 7 7-7" />
                </Pictogram>
              </button>
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
