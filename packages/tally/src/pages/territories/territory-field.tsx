import type { Text } from "@digital-cleanup/text";
import { maxQueryLength } from "../../territories/search-territories.ts";

/** Where a territory is searched. The element `q-hint` of the page says what can be typed. */
export const TerritoryField = (props: { t: Text; value: string; required?: boolean }) => (
  <div class="field">
    <label for="q">
      <b>{props.t("tally.organise.form.place")}</b>
    </label>
    <input
      id="q"
      name="q"
      type="search"
      value={props.value}
      maxlength={maxQueryLength}
      required={props.required ?? false}
      autocomplete="off"
      spellcheck={false}
      aria-describedby="q-hint"
    />
  </div>
);
