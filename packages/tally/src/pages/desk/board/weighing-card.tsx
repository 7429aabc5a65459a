import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import type { LocaleProps } from "../../figures/figures.tsx";
import { kilograms } from "./entry-words.ts";
import type { DeskSnapshot, NewCount } from "../open-desk.ts";
import { parsePieces, parseWeight } from "./parse-weight.ts";

type Props = LocaleProps & { desk: DeskSnapshot; onAdd: (count: NewCount) => boolean };
type FieldName = "weight" | "pieces";

export function WeighingCard({ t, format, desk, onAdd }: Props) {
  const [weight, setWeight] = useState("");
  const [pieces, setPieces] = useState("");
  const [invalidField, setInvalidField] = useState<FieldName>();
  const fields = { weight: useRef<HTMLInputElement>(null), pieces: useRef<HTMLInputElement>(null) };
  const words = { t, format };
  const grams = parseWeight(weight);

  const refuse = (field: FieldName) => {
    setInvalidField(field);
    fields[field].current?.focus();
  };
  const add = (event: Event) => {
    event.preventDefault();
    const counted = parsePieces(pieces);
    if (grams === undefined) return refuse("weight");
    if (counted === null) return refuse("pieces");
    setInvalidField(undefined);
    if (!onAdd({ kind: "weight", grams, ...(counted && { pieces: counted }) })) return;
    setWeight("");
    setPieces("");
    fields.weight.current?.focus();
  };
  const { grams: totalGrams, pieces: totalPieces } = desk.counts;
  return (
    <form class="flow" noValidate aria-labelledby="recycling" onSubmit={add}>
      <h2 id="recycling">{t("tally.desk.toRecycle")}</h2>
      <p class="figure">
        <data id="grams" value={String(totalGrams)}>
          {kilograms(words, totalGrams)}
        </data>
      </p>
      {totalPieces > 0n && (
        <p class="small soft">{t("tally.desk.ofWhichPieces", { count: Number(totalPieces) })}</p>
      )}
      <Field
        name="weight"
        label={t("tally.desk.weight")}
        problem={invalidField === "weight" && t("tally.desk.weightWrong")}
        inputMode="decimal"
        value={weight}
        onText={setWeight}
        inputRef={fields.weight}
      />
      <Field
        name="pieces"
        label={t("tally.desk.piecesLabel")}
        problem={invalidField === "pieces" && t("tally.desk.piecesWrong")}
        inputMode="numeric"
        value={pieces}
        onText={setPieces}
        inputRef={fields.pieces}
      />
      <button type="submit" class="btn btn--main btn--wide" id="add-weight">
        {grams === undefined
          ? t("tally.desk.addThis")
          : t("tally.desk.addWeight", { weight: kilograms(words, grams) })}
      </button>
    </form>
  );
}

const Field = ({
  name,
  label,
  problem,
  onText,
  inputRef,
  ...input
}: {
  name: FieldName;
  label: string;
  problem: string | false;
  inputMode: "decimal" | "numeric";
  value: string;
  onText: (text: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}) => (
  <div class={`field field--${name}`}>
    <label for={name}>{label}</label>
    <input
      {...input}
      id={name}
      ref={inputRef}
      autocomplete="off"
      aria-invalid={Boolean(problem)}
      aria-describedby={`${name}-problem`}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
    <p class="problem" id={`${name}-problem`} role="alert">
      {problem}
    </p>
  </div>
);
