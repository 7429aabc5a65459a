import type { Text } from "@digital-cleanup/text";
import { menuNames, storageMenus } from "../tasks/menus.ts";
import { type PhoneSystem, phoneSystems } from "../tasks/phone-system.ts";

type Props = {
  t: Text;
  /** Undefined if it is unknown: both ways are shown. */
  system: PhoneSystem | undefined;
  /** Absent on the server. */
  onChoose?: (system: PhoneSystem) => void;
};

/** Where a phone shows the space used, by its system. The style sheet hides the other one's way, also before scripts run. */
export const WhereToRead = ({ t, system, onChoose }: Props) => (
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
      <p key={each} class={`menu menu--${each}`}>
        <b>{t(`tally.join.space.${each}`)} </b>
        {menuNames(t, storageMenus[each]).map((name, index) => (
          <span key={name}>
            {index > 0 && "› "}
            <i>{name}</i>{" "}
          </span>
        ))}
      </p>
    ))}
  </div>
);
