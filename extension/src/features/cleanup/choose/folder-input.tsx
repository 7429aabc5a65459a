import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { takeBegunPick } from "./begun-pick.ts";
import { inputFolder, type ReadFolder } from "./read-folder.ts";

/** A file input that reads a whole folder, in every browser. It gives no write access. */
export function FolderInput(props: {
  id: string;
  label: string;
  /** The main action of the page, which goes on with a choice that was begun elsewhere. */
  isMain?: boolean;
  onChoose: (folder: ReadFolder) => void;
}) {
  const { t } = usePage();
  const [isEmpty, setIsEmpty] = useState(false);
  const choose = (files: File[]) => {
    const folder = inputFolder(files);
    setIsEmpty(!folder);
    if (folder) props.onChoose(folder);
  };
  useEffect(() => {
    const begun = props.isMain && takeBegunPick();
    if (begun && "files" in begun) void begun.files.then(choose).catch(reportError);
  }, []);
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
          onChange={({ currentTarget: input }) => {
            choose([...(input.files ?? [])]);
            // Reset, so that choosing the same folder again fires a change event.
            input.value = "";
          }}
        />
      </label>
      <p class="small" role="status">
        {isEmpty && t("cleanup.noFileTitle")}
      </p>
    </div>
  );
}
