import type { ScanSource } from "./scan-messages.ts";

type InputSource = Extract<ScanSource, { files: File[] }>;

/** What every browser has: an input that reads a folder. It cannot write there. */
export function FolderInput(props: {
  id: string;
  label: string;
  onChoose: (source: InputSource) => void;
}) {
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    const name = files[0]?.webkitRelativePath.split("/")[0];
    // The same folder may be chosen again: an emptied input tells of it.
    input.value = "";
    if (name) props.onChoose({ name, files });
  };
  return (
    <label class="field">
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
  );
}
