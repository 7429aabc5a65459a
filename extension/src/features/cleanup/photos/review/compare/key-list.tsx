import { usePage } from "../../../../../ui/page-context.ts";

/** Keys with the action each has. Letters are the same in every language. */
const compareKeys = [
  { shown: "S", action: "swap" },
  { shown: "P", action: "pair" },
  { shown: "← →", action: "photos" },
  { shown: "Page ↑ ↓", action: "groups" },
  { shown: "Z + −", action: "zoom" },
  { shown: "⇧ ← → ↑ ↓", action: "shift" },
  { shown: "X", action: "mark" },
  { shown: "A", action: "markOthers" },
  { shown: "N", action: "apart" },
  { shown: "Esc", action: "close" },
] as const;

/** The visible list of the keys. */
export function KeyList() {
  const { t } = usePage();
  return (
    <details class="small keys" open>
      <summary>{t("cleanup.photo.keys")}</summary>
      <ul>
        {compareKeys.map(({ shown, action }) => (
          <li key={action}>
            <kbd>{shown}</kbd> {t(`cleanup.photo.key.${action}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
