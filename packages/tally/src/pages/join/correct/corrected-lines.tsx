import type { Category, Counter } from "@digital-cleanup/challenge";
import { OriginField } from "../note/bytes-fields.tsx";
import { DeviceFields } from "../note/device-fields.tsx";
import type { BytesField, DataField } from "../note/draft-schema.ts";
import type { Entry } from "../note/entry.ts";
import { CounterField, NumberField } from "../note/number-field.tsx";
import { useJoining } from "../joining.ts";
import type { Lines } from "./noted-lines.ts";

type Props = { lines: Lines; entry: Entry; shownErrors: Entry["errors"] };

/** The field of each line. */
export function CorrectedLines({ lines, ...shown }: Props) {
  const { t, format } = useJoining();
  const { space, fields, types } = lines;
  const { unit } = format.bytesParts(1_000_000_000);
  const bytesFields = fields.filter(isBytes);
  return (
    <div class="flow lines-form">
      {space.map((field) => (
        <NumberField
          {...shown}
          key={field}
          field={field}
          label={t(`tally.join.${field}`, { unit })}
        />
      ))}
      {bytesFields.map((field) => (
        <OriginField
          {...shown}
          key={field}
          category={field.slice("bytes.".length) as Category}
          isOneOfSeveral={bytesFields.length > 1}
        />
      ))}
      {fields.filter(isCounter).map((field) => (
        <CounterField {...shown} key={field} field={field} />
      ))}
      {types.length > 0 && (
        <fieldset>
          <legend>{t("tally.join.devices")}</legend>
          <DeviceFields {...shown} types={types} />
        </fieldset>
      )}
    </div>
  );
}

const isBytes = (field: DataField): field is BytesField => field.startsWith("bytes.");
const isCounter = (field: DataField): field is Counter => !isBytes(field);
