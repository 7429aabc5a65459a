import { CopyButton } from "../../ui/copy-button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { findSearch, type MailServiceId, type Wanted } from "./prepared-searches.ts";

/** The link to a search in the person's own mail, or what to type there. */
export function WayToMail({ service, wanted }: { service: MailServiceId; wanted: Wanted }) {
  const { t } = usePage();
  const { name, words, address } = findSearch(service);
  const url = address?.(wanted);
  const typed = words(wanted);
  if (url !== undefined) {
    return (
      <p class="way">
        <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
          {t("mailFile.searchIn", { service: name })}
        </a>
      </p>
    );
  }
  if (!typed) return null;
  return (
    <div class="way">
      <code translate={false}>{typed}</code>
      <CopyButton label={t("mailFile.copyWords")} text={typed} />
    </div>
  );
}
