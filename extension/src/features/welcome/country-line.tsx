import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { zoneName, zoneOptions } from "../../ui/settings/zone-options.ts";
import type { GuessedZone } from "./guess-zone.ts";

/** The country of the estimates, where it comes from, and a list to change it in place. */
export function CountryLine(props: {
  zone: string;
  guessedFrom: GuessedZone["from"] | undefined;
  chooseZone: (zone: string) => void;
}) {
  const { t, format } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => list.current?.focus(), [isOpen]);
  const country = zoneName(format, props.zone);
  if (isOpen) {
    return (
      <div class="field">
        <label for="welcome-country">{t("welcome.country")}</label>
        <select
          id="welcome-country"
          ref={list}
          onChange={({ currentTarget }) => props.chooseZone(currentTarget.value)}
        >
          {zoneOptions(format).map(([zone, name]) => (
            <option key={zone} value={zone} selected={zone === props.zone}>
              {name}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <p class="small soft" id="welcome-guess">
      {props.guessedFrom ? t(`welcome.guessed.${props.guessedFrom}`, { country }) : country}{" "}
      <Button class="btn--text" id="welcome-change-country" onPress={() => setIsOpen(true)}>
        {t("welcome.changeCountry")}
      </Button>
    </p>
  );
}
