import type { ComponentChildren } from "preact";
import type { Field } from "./draft.ts";
import { useJoining } from "../joining.ts";
import type { Trouble } from "./read-draft.ts";

type Props = {
  field: Field;
  label: string;
  hint?: string | undefined;
  value: string;
  trouble?: Trouble | undefined;
  /** What to look at again, without being wrong. */
  doubt?: string | undefined;
  onType: (text: string) => void;
  /** What stands beside the number, such as its unit. */
  children?: ComponentChildren;
};

/** A labelled number as people type it, with what is wrong about it right below. */
export function NumberField(props: Props) {
  const { field, label, hint, value, trouble, doubt, onType, children } = props;
  const id = `join-${field.replaceAll(".", "-")}`;
  const isAmount = field.startsWith("bytes");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field__row">
        <input
          id={id}
          inputMode={isAmount ? "decimal" : "numeric"}
          autocomplete="off"
          value={value}
          aria-invalid={trouble !== undefined}
          aria-describedby={`${id}-about`}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {children}
      </div>
      <p id={`${id}-about`} class="tiny">
        <FieldNote trouble={trouble} doubt={doubt} hint={hint} />
      </p>
    </div>
  );
}

export function FieldNote({ trouble, doubt, hint }: Pick<Props, "trouble" | "doubt" | "hint">) {
  const { t, format } = useJoining();
  if (trouble?.reason === "overCap") {
    const most =
      "mostBytes" in trouble ? format.bytes(trouble.mostBytes) : format.number(trouble.mostCount);
    return <b class="wrong">{t("tally.join.trouble.overCap", { most })}</b>;
  }
  if (trouble) return <b class="wrong">{t(`tally.join.trouble.${trouble.reason}`)}</b>;
  if (doubt) return <b class="doubt">{doubt}</b>;
  return <span class="soft">{hint}</span>;
}
