import type { LocaleProps } from "../../figures/figures.tsx";

type Props = LocaleProps & {
  id: string;
  value: string;
  error: string | undefined;
  /** Absent on the server. */
  onInput?: (text: string) => void;
};

/** The large field for the space that the phone shows as used, in gigabytes. */
export function SpaceField({ t, format, id, value, error, onInput }: Props) {
  const { unit } = format.bytesParts(1_000_000_000);
  return (
    <div class="field">
      <label class="hidden" for={id}>
        {t("tally.join.space.field", { unit })}
      </label>
      <div class="amount">
        <input
          id={id}
          inputMode="decimal"
          enterkeyhint="next"
          autocomplete="off"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-about`}
          onInput={onInput && ((event) => onInput(event.currentTarget.value))}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
      <p id={`${id}-about`} class="small">
        {error && <b class="wrong">{error}</b>}
      </p>
    </div>
  );
}
