import { categories, counterNames, deviceStates, deviceTypes } from "@digital-cleanup/challenge";
import { OriginField } from "../note/bytes-fields.tsx";
import { deviceLabel } from "../note/device-fields.tsx";
import type { Entry } from "../note/entry.ts";
import { CounterField, NumberField } from "../note/number-field.tsx";
import { useJoining } from "../joining.ts";

type Props = { noted: ReadonlySet<string>; entry: Entry; shownErrors: Entry["errors"] };

/** A line for each number that was noted, with its field. */
export function CorrectedLines({ noted, ...shown }: Props) {
  const { t, format } = useJoining();
  const { unit } = format.bytesParts(1_000_000_000);
  const origins = categories.filter((category) => noted.has(`bytes.${category}`));
  const devices = deviceTypes
    .flatMap((type) => deviceStates.map((state) => ({ type, state })))
    .filter(({ type, state }) => noted.has(`devices.${type}.${state}`));
  return (
    <div class="flow lines-form">
      {(["space.before", "space.after"] as const)
        .filter((field) => noted.has(field))
        .map((field) => (
          <NumberField
            {...shown}
            key={field}
            field={field}
            label={t(`tally.join.${field}`, { unit })}
          />
        ))}
      {origins.map((category) => (
        <OriginField
          {...shown}
          key={category}
          category={category}
          isOneOfSeveral={origins.length > 1}
        />
      ))}
      {counterNames
        .filter((counter) => noted.has(counter))
        .map((counter) => (
          <CounterField {...shown} key={counter} field={counter} />
        ))}
      {devices.map(({ type, state }) => (
        <NumberField
          {...shown}
          key={type + state}
          field={`devices.${type}.${state}`}
          label={deviceLabel(t, type, state)}
          warned="devices"
        />
      ))}
    </div>
  );
}
