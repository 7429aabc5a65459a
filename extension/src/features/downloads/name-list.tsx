import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { DownloadedFile } from "./downloaded-file.ts";

/** File names in a scrollable region that can be focused with the keyboard. */
export function NameList({ label, files }: { label: string; files: readonly DownloadedFile[] }) {
  return (
    <div class="downloads__names" role="region" tabIndex={0} aria-label={label}>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            <OthersText text={name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
