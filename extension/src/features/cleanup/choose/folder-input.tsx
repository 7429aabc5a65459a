import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { ScanSource } from "../scan/scan-messages.ts";

type InputSource = Extract<ScanSource, { files: File[] }>;

/** A file input that reads a whole folder, in every browser. It gives no write access. */
export function FolderInput(props: {
  id: string;
  label: string;
  /** Styles the input as the main action of the page. */
  isMain?: boolean;
  onChoose: (source: InputSource) => void;
}) {
  const { t } = usePage();
  const [isEmpty, setIsEmpty] = useState(false);
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    const name = files[0]?.webkitRelativePath.split("/")[0];
    // Reset, so that choosing the same folder again fires a change event.
    input.value = "";
    setIsEmpty(!name);
    if (name) props.onChoose({ name, files });
  };
  return (
    <div>
      <label class={`field ${props.isMain ? "field--main" : ""}`}>
        {props.label}
        <input
          type="file"
          id={props.id}
          ref={(input) => {
            if (input) input.webkitdirectory = true;
          }}
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
      <p class="small" role="status">
        {isEmpty && t("cleanup.noFileTitle")}
      </p>
    </div>
  );
}
