import { usePage } from "../../ui/page-context.ts";
import { type SourceId, sourceIds } from "../../platform/declarations/sources.ts";

export function SourceChoice(props: { value: SourceId; onChange: (source: SourceId) => void }) {
  const { t } = usePage();
  return (
    <label class="field">
      {t("declare.source")}
      <select
        id="declare-source"
        onChange={(event) => {
          const source = sourceIds.find((id) => id === event.currentTarget.value);
          if (source) props.onChange(source);
        }}
      >
        {sourceIds.map((id) => (
          <option key={id} value={id} selected={id === props.value}>
            {t(`declare.sources.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
