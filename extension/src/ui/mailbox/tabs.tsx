import { useRef } from "preact/hooks";

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs of the panel: one stop for Tab, arrow keys between them. */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly (readonly [Id, string])[];
  current: Id;
  onChoose: (id: Id) => void;
}) {
  const { label, tabs, current, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const moveBy = (step: number) => {
    if (step === 0) return;
    const at = tabs.findIndex(([id]) => id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length]![0];
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label}>
      {tabs.map(([id, name]) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === current}
          aria-controls="results"
          tabIndex={id === current ? 0 : -1}
          onKeyDown={({ key }) => moveBy(steps[key] ?? 0)}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
