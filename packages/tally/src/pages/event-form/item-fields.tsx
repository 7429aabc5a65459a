import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

type Props<T> = {
  items: readonly T[];
  empty: T;
  maxItems: number;
  onItems: (items: T[]) => void;
  legend: (number: number) => string;
  addLabel: string;
  removeLabel: (number: number) => string;
  children: (item: T, change: (part: Partial<T>) => void, index: number) => ComponentChildren;
};

/** A list of items with their fields, and buttons to add and remove items. */
export function ItemFields<T>(props: Props<T>) {
  const { items, empty, maxItems, onItems, legend, addLabel, removeLabel, children } = props;
  const add = useRef<HTMLButtonElement>(null);
  return (
    <>
      {items.map((item, index) => (
        // Items have no id, so the index is their key.
        <fieldset class="item flow flow--tight" key={index}>
          <legend>{legend(index + 1)}</legend>
          {children(item, (part) => onItems(items.with(index, { ...item, ...part })), index)}
          <p>
            <button
              class="btn btn--text"
              type="button"
              onClick={() => {
                onItems(items.toSpliced(index, 1));
                add.current?.focus();
              }}
            >
              {removeLabel(index + 1)}
            </button>
          </p>
        </fieldset>
      ))}
      {items.length < maxItems && (
        <p>
          <button class="btn" type="button" ref={add} onClick={() => onItems([...items, empty])}>
            {addLabel}
          </button>
        </p>
      )}
    </>
  );
}
