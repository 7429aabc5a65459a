import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../page-context.ts";

/** What holds at work, in the work edition, and what the organisation adds about public records. */
export function WorkNotice({ text }: { text: string }) {
  const { settings } = usePage();
  const ofOrganisation = settings.recordsNotice.value;
  if (!isWorkBuild && !ofOrganisation) return null;
  return (
    <div class="note small">
      {isWorkBuild && <p>{text}</p>}
      {ofOrganisation && (
        <p class="anywhere" id="records-notice">
          {ofOrganisation}
        </p>
      )}
    </div>
  );
}
