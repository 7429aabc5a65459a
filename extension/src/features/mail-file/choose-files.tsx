import type { DroppedFile } from "../../ui/files/read-entries.ts";
import { usePage } from "../../ui/page-context.ts";

/** Files, or a folder with its folders, to be read. They can be dropped anywhere on the page too. */
export function ChooseFiles(props: {
  isFirst: boolean;
  onChoose: (files: readonly DroppedFile[]) => void;
}) {
  const { t } = usePage();
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Reset, so that choosing the same again fires a change event.
    input.value = "";
    props.onChoose(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  return (
    <details class="choose" open={props.isFirst}>
      <summary>{t("mailFile.choose")}</summary>
      <p>
        <label>
          {t("mailFile.files")}
          <input
            type="file"
            id="files"
            multiple
            onChange={({ currentTarget }) => choose(currentTarget)}
          />
        </label>
      </p>
      <p>
        <label>
          {t("mailFile.folder")}
          <input
            type="file"
            id="folder"
            ref={(input) => {
              if (input) input.webkitdirectory = true;
            }}
            onChange={({ currentTarget }) => choose(currentTarget)}
          />
        </label>
      </p>
      <p class="soft">{t("mailFile.drop")}</p>
      <ul class="mailbox-page__frees">
        {t("mailFile.where")
          .split("\n")
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </details>
  );
}
