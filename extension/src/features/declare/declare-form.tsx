import { useRef, useState } from "preact/hooks";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Form } from "../../ui/form.tsx";
import { usePage } from "../../ui/page-context.ts";
import { declare } from "../../platform/declarations/declared-actions.ts";
import { UnusualNumberNote } from "./unusual-number-note.tsx";
import { type ByteUnit, bytesPerUnit, readDeclaration, type Typed } from "./read-declaration.ts";
import { Select } from "../../ui/select.tsx";
import { type SourceId, sourceIds, findSource } from "../../platform/declarations/sources.ts";

const units = Object.keys(bytesPerUnit) as ByteUnit[];

/** A link can preselect the source: `#declare/cloud`. */
const sourceInAddress = (): SourceId =>
  sourceIds.find((id) => location.hash.endsWith(`/${id}`)) ?? "phonePhotos";

export function DeclareForm() {
  const { t } = usePage();
  const [typed, setTyped] = useState<Typed>({
    source: sourceInAddress(),
    count: "",
    amount: "",
    unit: "Mo",
  });
  const [doubted, setDoubted] = useState(false);
  const [message, setMessage] = useState<"added" | "failed">();
  /** Generated before the button is pressed, so that pressing it twice counts once. */
  const entry = useRef(crypto.randomUUID());
  const [wrong, setWrong] = useState<"count" | "amount">();
  const reading = readDeclaration(typed);
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setDoubted(false);
    setMessage(undefined);
    setWrong(undefined);
  };
  const submit = async () => {
    if (!reading.ok) {
      setWrong(reading.field);
      document.querySelector<HTMLElement>(`#declare-${reading.field}`)?.focus();
      return;
    }
    if (reading.doubts.length > 0 && !doubted) {
      setDoubted(true);
      return;
    }
    await declare(reading.declaration, entry.current);
    entry.current = crypto.randomUUID();
    change({ count: "", amount: "" });
    setMessage("added");
  };
  return (
    <Form
      class="card flow narrow"
      noValidate
      onSubmit={() =>
        submit().catch((error: unknown) => {
          setMessage("failed");
          throw error;
        })
      }
    >
      <label class="field">
        {t("declare.source")}
        <Select
          id="declare-source"
          options={sourceIds.map((id) => [id, t(`declare.sources.${id}`)])}
          value={typed.source}
          onChange={(source) => change({ source })}
        />
      </label>
      <NumberField
        name="count"
        label={t(`declare.count.${findSource(typed.source).kind}`)}
        value={typed.count}
        onInput={(count) => change({ count })}
        {...(wrong === "count" && { problem: t("declare.wrongCount") })}
      />
      {findSource(typed.source).usualBytesEach && (
        <div class="row declare__amount">
          <NumberField
            name="amount"
            label={t("declare.amount")}
            value={typed.amount}
            onInput={(amount) => change({ amount })}
            {...(wrong === "amount" && { problem: t("declare.wrongAmount") })}
          />
          <label class="field">
            {t("declare.unit")}
            <Select
              id="declare-unit"
              options={units.map((unit) => [unit, t(`declare.units.${unit}`)])}
              value={typed.unit}
              onChange={(unit) => change({ unit })}
            />
          </label>
        </div>
      )}
      <p class="tiny soft">{t("declare.sizeHint")}</p>
      <div role="status" id="declare-said">
        {doubted && reading.ok && <UnusualNumberNote typed={typed} doubts={reading.doubts} />}
        {message && <p>{t(`declare.outcome.${message}`)}</p>}
      </div>
      <p class="row">
        <button type="submit" class="btn btn--main" id="declare-add">
          {t(doubted ? "declare.addAnyway" : "declare.add")}
        </button>
        <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
      </p>
    </Form>
  );
}

function NumberField(props: {
  name: string;
  label: string;
  value: string;
  problem?: string;
  onInput: (text: string) => void;
}) {
  const id = `declare-${props.name}`;
  return (
    <div class="flow declare__number" style={{ "--gap": "var(--space-1)" }}>
      <label class="field">
        {props.label}
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={props.value}
          aria-invalid={props.problem !== undefined}
          aria-describedby={props.problem === undefined ? undefined : `${id}-problem`}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </label>
      {props.problem && (
        <p class="small problem" id={`${id}-problem`} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}
