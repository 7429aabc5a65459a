import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { readMonth, type SuggestionMonth } from "./read-month.ts";

/** What the suggestions of this month led to, if anything was counted. */
export function ThisMonth() {
  const { value } = useFreshValue(() => readMonth(new Date()), []);
  return value ? <MonthSums {...value} /> : null;
}

export function MonthSums({ month, sums }: SuggestionMonth) {
  const { t, format } = usePage();
  const { accepted, dismissed, acted, emails, emailBytes, unsubscribes } = sums;
  const deleted = [format.number(emails), ...(emailBytes > 0 ? [format.bytes(emailBytes)] : [])];
  const lines = [
    ["accepted", accepted, format.number(accepted)],
    ["dismissed", dismissed, format.number(dismissed)],
    ["acted", acted, format.number(acted)],
    ["emails", emails, deleted.join(" · ")],
    ["unsubscribes", unsubscribes, format.number(unsubscribes)],
  ] as const;
  return (
    <section class="flow flow--tight" aria-labelledby="suggestions-month">
      <h2 id="suggestions-month">
        {t("homeCards.suggestions.title", { month: format.month(month) })}
      </h2>
      <ul class="lines small">
        {lines.map(
          ([name, count, text]) =>
            count > 0 && (
              <li key={name}>
                <span>{t(`homeCards.suggestions.${name}`)}</span>
                <b>{text}</b>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
