import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { maxOwnWords } from "./pledge.ts";

/** A commitment in the person's own words, saved when the field is left. What is typed stays while other changes are stored. */
export function OwnWords(props: { saved: string; onChange: (ownWords: string) => void }) {
  const { t } = usePage();
  const [typed, setTyped] = useState<string>();
  return (
    <label class="field">
      <b>{t("practices.ownWords")}</b>
      <input
        id="pledge-own"
        maxLength={maxOwnWords}
        value={typed ?? props.saved}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
        onChange={({ currentTarget: { value } }) => {
          props.onChange(value.trim());
          setTyped(undefined);
        }}
      />
    </label>
  );
}
