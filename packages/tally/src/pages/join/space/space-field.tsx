import type { Text } from "@digital-cleanup/text";
import type { LocaleProps } from "../../figures/figures.tsx";
import { menuNames, storageMenus } from "../tasks/menus.ts";
import { type PhoneSystem, phoneSystems } from "../tasks/phone-system.ts";

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

type WhereToReadProps = {
  t: Text;
  /** Undefined if it is unknown: both ways are shown. */
  system: PhoneSystem | undefined;
  /** Absent on the server. */
  onChoose?: (system: PhoneSystem) => void;
};

/** Where a phone shows the space used, by its system. The style sheet hides the other one's way, also before scripts run. */
export const WhereToRead = ({ t, system, onChoose }: WhereToReadProps) => (
  <div class="flow where">
    <fieldset class="systems">
      <legend class="hidden">{t("tally.join.space.system")}</legend>
      {phoneSystems.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="system"
            id={`join-${each}`}
            checked={each === system}
            onChange={onChoose && (() => onChoose(each))}
          />
          <span>{t(`tally.join.space.${each}`)}</span>
        </label>
      ))}
    </fieldset>
    {phoneSystems.map((each) => (
      <p key={each} class={`taps taps--${each}`}>
        <b>{t(`tally.join.space.${each}`)} </b>
        {menuNames(t, storageMenus[each]).map((name, index) => (
          <span key={name}>
            {index > 0 && <span aria-hidden="true">› </span>}
            <i>{name}</i>{" "}
          </span>
        ))}
      </p>
    ))}
  </div>
);
