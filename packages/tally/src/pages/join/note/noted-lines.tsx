import type { Category, Counter } from "@digital-cleanup/challenge";
import { useJoining } from "../joining.ts";
import { BytesTotal, OriginField } from "./bytes-fields.tsx";
import { CounterField } from "./number-field.tsx";
import { DeviceFields } from "./device-fields.tsx";
import type { BytesField, DataField } from "./draft-schema.ts";
import type { Entry } from "./entry.ts";
import type { FieldSet } from "./noted-fields.ts";
import { takesDevices } from "../tasks/tasks.ts";

type Shown = { entry: Entry; shownErrors: Entry["errors"] };

/** What was noted or sent, each line with its field, and the total of its space. All other fields are folded. */
export function NotedLines(props: Shown & { noted: FieldSet; others: FieldSet }) {
  const { noted, others, ...shown } = props;
  const { t, event } = useJoining();
  const hasOrigins = noted.fields.some((field) => isBytes(field) && field !== "bytes.other");
  const hasBytes = noted.fields.some(isBytes) || shown.entry.amounts.bytes > 0;
  const otherTypes = takesDevices(event) ? others.types : [];
  return (
    <>
      <section class="card flow" aria-label={t("tally.join.figures")}>
        <Lines {...shown} {...noted} hasOrigins={hasOrigins} />
      </section>
      <details class="card more">
        <summary id="join-add">{t("tally.join.addLine")}</summary>
        <div class="flow">
          <Lines {...shown} fields={others.fields} types={otherTypes} hasOrigins={hasOrigins} />
        </div>
      </details>
      {hasBytes && <BytesTotal entry={shown.entry} />}
    </>
  );
}

function Lines(props: Shown & FieldSet & { hasOrigins: boolean }) {
  const { fields, types, hasOrigins, ...shown } = props;
  const { t } = useJoining();
  const bytesFields = fields.filter(isBytes);
  return (
    <>
      {bytesFields.length > 0 && (
        <fieldset class="flow">
          <legend>{t("contribution.bytes")}</legend>
          {bytesFields.map((field) => (
            <OriginField
              {...shown}
              key={field}
              category={field.slice("bytes.".length) as Category}
              isOneOfSeveral={hasOrigins}
            />
          ))}
        </fieldset>
      )}
      {fields.filter(isCounter).map((field) => (
        <CounterField
          {...shown}
          key={field}
          field={field}
          hint={field === "files" ? t("tally.join.filesHint") : undefined}
        />
      ))}
      {types.length > 0 && (
        <fieldset>
          <legend>{t("tally.join.devices")}</legend>
          <DeviceFields {...shown} types={types} />
        </fieldset>
      )}
    </>
  );
}

const isBytes = (field: DataField): field is BytesField => field.startsWith("bytes.");
const isCounter = (field: DataField): field is Counter => !isBytes(field);
